/** What is published and what is not, for each reason. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { fileSpan } from '../../src/base/position.ts';
import { heldBack, publishable } from '../../src/build/publishable.ts';
import type { Entry, Unpublished } from '../../src/register/entry.ts';
import { readExample } from '../helpers/example.ts';

const register = await readExample('examples/mereshire');
const ID = 'mereshire-exploitation';
const FINDING: Finding = {
  code: 'law/missing-ground',
  severity: 'error',
  at: fileSpan('agreements/x/agreement.md'),
  agreement: ID,
  actual: 'a',
  expected: 'b',
  why: 'c',
  remedy: 'd',
};

describe('an agreement', () => {
  it('is published if nothing speaks against it', () => {
    expect(reason([])).toBeUndefined();
  });

  it('with an error of any rule is not', () => {
    expect(reason([FINDING])).toBe('invalid');
  });

  it('with a warning or a note, or with the error of another, is', () => {
    expect(
      reason([
        { ...FINDING, severity: 'warning' },
        { ...FINDING, severity: 'note' },
        { ...FINDING, agreement: 'other' },
      ]),
    ).toBeUndefined();
  });

  it('whose party has a broken file is not, and others are', () => {
    const { agreement: _none, ...broken } = FINDING;
    expect(reason([{ ...broken, at: fileSpan('organisations/mereshire-police.yaml') }])).toBe('invalid');
    expect(reason([{ ...broken, at: fileSpan('organisations/nobody.yaml') }])).toBeUndefined();
  });

  it('that prints a guidance page with an error is not, and neither is the page', () => {
    const { agreement: _none, ...broken } = FINDING;
    const finding = { ...broken, at: fileSpan('guidance/three-questions.md') };
    const { entries, guidance } = publishable(register, [finding], 'without-drafts');
    expect(guidance.map(({ id }) => id)).toEqual(['sharing-in-an-emergency']);
    for (const id of [ID, 'mereshire-charter'])
      expect(entries.find((entry) => entry.id === id)?.unpublished, id).toBe('invalid');
    expect(entries.find(({ id }) => id === 'mereshire-fire-home-safety')?.unpublished).toBeUndefined();
    expect(publishable(register, [{ ...finding, severity: 'warning' }], 'without-drafts').guidance).toHaveLength(2);
  });

  it('is held back with its earlier versions if they print that page', () => {
    const { agreement: _none, ...broken } = FINDING;
    const found = publishable(
      register,
      [{ ...broken, at: fileSpan('guidance/three-questions.md') }],
      'without-drafts',
    ).entries.find(({ id }) => id === ID);
    const printing = (found?.versions ?? []).filter(({ entry }) => entry.terms.checklists?.includes('three-questions'));
    expect(printing.map(({ entry }) => entry.unpublished)).toEqual(printing.map(() => 'invalid'));
  });

  it('is named with the file for which it is held back', () => {
    const { agreement: _none, ...broken } = FINDING;
    const found = (path: string, ...more: readonly Finding[]) =>
      heldBack(register, [{ ...broken, at: fileSpan(path) }, ...more], 'without-drafts');
    const [page] = found('guidance/three-questions.md');
    expect(page?.path).toBe('guidance/three-questions.md');
    expect(page?.agreements).toContain(ID);
    const beside = found('guidance/three-questions.md', FINDING);
    expect(beside.find(({ path }) => path.startsWith('guidance/'))?.agreements).not.toContain(ID);
    expect(beside[0]).toEqual({ path: `agreements/${ID}/agreement.md`, agreements: [ID] });
    expect(found('guidance/unprinted.md')).toEqual([{ path: 'guidance/unprinted.md', agreements: [] }]);
    expect(found('organisations/mereshire-police.yaml')[0]?.agreements).toContain(ID);
    expect(found('organisations/nobody.yaml')).toEqual([]);
  });

  it.each<[Unpublished, Unpublished | undefined]>([
    ['draft', undefined],
    ['not-marked', 'not-marked'],
    ['not-signed', 'not-signed'],
    ['invalid', 'invalid'],
  ])('that is held back as %s stays so even with drafts, unless it is a draft', (held, shown) => {
    const entries = register.entries.map((entry): Entry => (entry.id === ID ? { ...entry, unpublished: held } : entry));
    const find = (drafts: 'with-drafts' | 'without-drafts') =>
      publishable({ ...register, entries }, [], drafts).entries.find((entry) => entry.id === ID)?.unpublished;
    expect(find('with-drafts')).toBe(shown);
    expect(find('without-drafts')).toBe(held);
  });
});

function reason(findings: readonly Finding[]): Unpublished | undefined {
  return publishable(register, findings, 'without-drafts').entries.find((entry) => entry.id === ID)?.unpublished;
}
