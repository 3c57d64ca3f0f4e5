/** How far a version has come that is not in force yet, from its number, its first day and the log. */
import { describe, expect, it } from 'vitest';
import { registerOnDay } from '../../src/register/on-day.ts';
import { isDraft, versionStatus } from '../../src/register/pending.ts';
import { publicSource } from '../../src/rules/publish/public-source.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Pending } from '../../src/register/status.ts';
import { checkFiles, type Contents, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { edited, nextVersion } from '../helpers/next-version.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';

const LOG = '  log:\n    - date: 2026-01-10\n      event: in-force\n      by: Safeguarding Partnership Manager\n';

/** The log of the small agreement, with these events in the place of its own, or after it. */
function log(contents: Contents, events: readonly string[], before = ''): Contents {
  const lines = events.map((event) => {
    const [name, date, version] = event.split(' ');
    return `    - date: ${date}\n      event: ${name}\n      by: Clerk\n${version === undefined ? '' : `      version: ${version}\n`}`;
  });
  return {
    ...contents,
    [SMALL_PATH]: edited(textOf(contents, SMALL_PATH), [LOG, `${before || '  log:\n'}${lines.join('')}`]),
  };
}

async function read(contents: Contents): Promise<Entry> {
  const { entries } = await registerOf(memoryFiles(contents));
  const entry = entries.find(({ id }) => id === SMALL_ID);
  if (entry === undefined) throw new Error('the agreement is gone');
  return entry;
}

const NEXT = nextVersion(SMALL_REGISTER, '2.0', '2027-02-01');

describe('a new agreement', () => {
  const settled = (from?: string): Pending => ({ text: 'settled', from: from as Pending['from'], until: undefined });

  it.each<[string, readonly string[], Pending | undefined, string]>([
    ['is a draft while it is written', ['drafting 2026-10-01', 'dp-review 2026-10-02'], undefined, 'draft'],
    [
      'is no draft once it is out for signature',
      ['drafting 2026-10-01', 'out-for-signature 2026-11-01 1.2'],
      settled(),
      'not-in-force',
    ],
    [
      'is one again once it is written anew',
      ['out-for-signature 2026-11-01', 'drafting 2026-11-02'],
      undefined,
      'draft',
    ],
    ['is one where another version was out for signature', ['out-for-signature 2026-11-01 1.1'], undefined, 'draft'],
    ['is one until that day', ['drafting 2026-10-01', 'out-for-signature 2026-12-01'], undefined, 'draft'],
    [
      'is in force once the log says so',
      ['out-for-signature 2026-01-05', 'in-force 2026-01-10'],
      undefined,
      'in-force',
    ],
  ])('%s', async (_what, events, pending, status) => {
    const entry = await read(log(SMALL_REGISTER, events));
    expect([entry.pending, versionStatus(entry), isDraft(entry)]).toEqual([pending, status, status === 'draft']);
  });

  it('has its first day, where that is to come', async () => {
    const out = log(SMALL_REGISTER, ['out-for-signature 2026-11-01']);
    const later = { ...out, [SMALL_PATH]: textOf(out, SMALL_PATH).replace('2026-01-10', '2027-03-01') };
    expect((await read(later)).pending).toEqual(settled('2027-03-01'));
  });

  it.each([
    ['schema/missing-field', 'binding: no\n'],
    ['register/one-lead', 'lead: yes'],
  ])('is whole once it is out for signature: what is missing is no note any more (%s)', async (rule, field) => {
    const text = edited(textOf(SMALL_REGISTER, SMALL_PATH), [field, field.startsWith('lead') ? 'lead: no' : '']);
    const told = async (event: string): Promise<readonly string[]> =>
      (await checkFiles(log({ ...SMALL_REGISTER, [SMALL_PATH]: text }, [`${event} 2026-11-01`])))
        .filter(({ code }) => code === rule)
        .map(({ severity }) => severity);
    expect([await told('drafting'), await told('out-for-signature')]).toEqual([['note'], ['error']]);
  });
});

describe('a repository that everyone can read', () => {
  it('does not hold what is out for signature either, and that is not called a draft', async () => {
    const open = {
      ...SMALL_REGISTER,
      'concordat.yaml': `${textOf(SMALL_REGISTER, 'concordat.yaml')}source: public\n`,
    };
    const told = async (event: string): Promise<readonly string[]> =>
      (await checkFiles(log(open, [`${event} 2026-11-01`]), undefined, [publicSource])).map(({ actual }) => actual);
    expect(await told('drafting')).toEqual(['draft in a repository that everyone can read']);
    expect(await told('out-for-signature')).toEqual([
      'agreement that is not published before it is in force in a repository that everyone can read',
    ]);
  });
});

describe('the next version', () => {
  it.each<[string, readonly string[], Pending['text']]>([
    ['is settled where the log says nothing of it', [], 'settled'],
    ['is a draft while the log says that it is written', ['drafting 2026-11-01 2.0'], 'draft'],
    ['is settled once it is out for signature', ['drafting 2026-11-01', 'out-for-signature 2026-11-10'], 'settled'],
  ])('%s, and the one before it holds until its day', async (_what, events, text) => {
    const entry = await read(log(NEXT, events, LOG));
    expect(entry.pending).toEqual({ text, from: '2027-02-01', until: '1.2' });
    expect([entry.standing.status, versionStatus(entry)]).toEqual([
      'in-force',
      text === 'draft' ? 'draft' : 'not-in-force',
    ]);
    const register = await registerOf(memoryFiles(log(NEXT, events, LOG)));
    const [shown] = registerOnDay(register).entries;
    expect([shown?.terms.version, shown?.pending]).toEqual(['1.2', undefined]);
  });

  it('is in force from that day', async () => {
    expect((await read(nextVersion(SMALL_REGISTER, '2.0', '2026-11-01'))).pending).toBeUndefined();
  });
});
