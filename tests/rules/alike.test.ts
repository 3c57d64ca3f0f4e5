/** The same gap at several places is one finding; what differs stays apart, and so does what is accepted. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { alike } from '../../src/rules/alike.ts';
import { checkFiles, type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';

const PATH = 'agreements/mereshire-exploitation/agreement.md';

async function found(code: string, changes: Readonly<Record<string, readonly [string | RegExp, string]>>) {
  const contents: Contents = {
    ...MERESHIRE,
    ...Object.fromEntries(
      Object.entries(changes).map(([path, [from, to]]) => {
        const text = textOf(MERESHIRE, path);
        expect(text).not.toBe(text.replace(from, to));
        return [path, text.replace(from, to)];
      }),
    ),
  };
  return (await checkFiles(contents)).filter((one) => one.code === code && one.at.path === PATH);
}

/** The places of a finding: its own line, and those of the others in its file. */
function lines({ at, related = [] }: Finding): readonly number[] {
  return [at.start.line, ...related.filter((other) => other.at.path === at.path).map((other) => other.at.start.line)];
}

describe('what is alike', () => {
  const at = (line: number) => ({ path: 'a.md', start: { line, column: 1 }, end: { line, column: 2 } });
  const told = (...pointers: readonly string[]) => [
    ...alike(
      pointers.map((pointer, index) => ({ at: at(index + 1), agreement: 'a', pointer })),
      () => '',
      (all) => ({ actual: String(all.length), expected: 'one', remedy: 'Mend it.' }),
    ),
  ];

  it('stands at the first place and points at the others', () => {
    const [one, ...more] = told('/flows/a/method/0', '/flows/b/method/0', '/flows/c/method/1');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ at: at(1), pointer: '/flows', actual: '3' });
    expect(one?.related?.map((other) => other.at)).toEqual([at(2), at(3)]);
  });

  it('has the pointer that all share, so that one place is not accepted for all', () => {
    expect(told('/flows/a/method/0').map(({ pointer }) => pointer)).toEqual(['/flows/a/method/0']);
    expect(told('/flows/a/method/0', '/flows/a/method/1').map(({ pointer }) => pointer)).toEqual(['/flows/a/method']);
    expect(told('/parties/a', '/retention').map(({ pointer }) => pointer)).toEqual(['']);
  });

  it('is nothing where nothing was seen', () => {
    expect(told()).toEqual([]);
  });
});

describe('one finding', () => {
  it('names every party with no policy document for the same', async () => {
    const [one, ...more] = await found('law/policy-document-missing', {
      'organisations/harbour-youth.yaml': [/^policyDocuments:[\s\S]*?(?=^\S|$(?![\s\S]))/m, ''],
      'organisations/mereshire-icb.yaml': [/^policyDocuments:[\s\S]*?(?=^\S|$(?![\s\S]))/m, ''],
    });
    expect(more).toEqual([]);
    expect(one?.actual).toMatch(/^parties that rely on .*\(NHS Mereshire Integrated Care Board and Harbour Youth\)$/);
    expect(one?.related?.map((other) => other.at.path)).toEqual([
      PATH,
      'organisations/mereshire-icb.yaml',
      'organisations/harbour-youth.yaml',
    ]);
  });

  it('names a way that is not safe once, with every flow that goes by it', async () => {
    const [one, ...more] = await found('law/unsafe-method', {
      [PATH]: [/method: secure-email|method: web-form|method: \[secure-email, meeting\]/g, 'method: fax'],
    });
    // One flow has other data than the others, and so another sentence.
    expect(more.length).toBeLessThan(2);
    expect([one, ...more].flatMap((each) => (each === undefined ? [] : lines(each)))).toHaveLength(3);
  });

  it('names a misspelt name once, wherever it is used, and mends all its places', async () => {
    const [one, ...more] = await found('register/unknown-name', {
      [PATH]: [/^( {4}(?:from|to|data): .*?)\bconcern\b/gm, '$1concren'],
    });
    expect(more).toEqual([]);
    expect(one?.suggest?.[0]?.edits).toHaveLength(lines(one as Finding).length);
    expect(lines(one as Finding).length).toBeGreaterThan(1);
  });

  it('says of a party that is misspelt where it is named right, and no more', async () => {
    const [one, ...more] = await found('register/unknown-name', {
      [PATH]: ['  mereshire-police:\n    labels', '  mereshire-polise:\n    labels'],
    });
    expect(more).toEqual([]);
    expect(one?.actual).toBe('organisation `mereshire-polise`');
    expect(one?.related?.map(({ text }) => text)).toEqual(Array(4).fill('`mereshire-police` is named here.'));
  });
});

it('follow-up findings of a misspelt party are not told', async () => {
  const changes = { [PATH]: ['  mereshire-police:\n    labels', '  mereshire-polise:\n    labels'] } as const;
  expect(await found('register/not-bound-by-framework', changes)).toEqual([]);
  expect(await found('register/empty-flow', changes)).toEqual([]);
});
