/** What stands at the head of every page, in every format that has pages, where it is true and only there. */
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { composeEntry } from '../../src/build/composed.ts';
import { renderJson } from '../../src/documents/json.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { marksOf } from '../../src/documents/marks.ts';
import { printPage } from '../../src/documents/print.ts';
import type { Entry } from '../../src/register/entry.ts';
import { NOT_ASKED } from '../../src/register/signing.ts';
import type { Standing } from '../../src/register/status.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { composeContext, readExample, words } from '../helpers/example.ts';
import { partsOf } from '../helpers/word-file.ts';
import type { IsoDate } from '../../src/base/dates.ts';

const register = await readExample('examples/mereshire');
const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation') as Entry;
const day = (text: string): IsoDate => text as IsoDate;

function marks(standing: Partial<Standing>, illustrative = false): readonly string[] {
  return marksOf({ ...entry, standing: { ...entry.standing, ...standing }, illustrative }, register, words);
}

describe('the marks of an agreement', () => {
  it('are none where it is in force and in date, or its review is only due', () => {
    expect(marks({ status: 'in-force', review: 'in-date' })).toEqual([]);
    expect(marks({ status: 'in-force', review: 'due' })).toEqual([]);
  });

  it('name who has not signed what is in force, where records are kept; or count them', () => {
    const asked = {
      ...register,
      settings: { ...register.settings, 'sign-off': { required: ['mereshire-police', 'nhs'] } },
    };
    const missing = (...parties: readonly string[]): Entry => ({
      ...entry,
      signing: {
        ...entry.signing,
        missing: parties.map((party) => ({ party, organisation: party, title: `Body ${party}`, why: 'nothing' })),
      },
    });
    const two = missing('a', 'b');
    expect(marksOf(two, asked, words)).toEqual(['Not signed by: Body a and Body b.']);
    expect(marksOf(missing('a', 'b', 'c', 'd'), asked, words)).toEqual(['Not signed by 4 of those who have to.']);
    const hiding = { ...two, withheld: { sections: ['parties'], because: '' } };
    expect(marksOf(hiding, asked, words)).toEqual(['Not signed by 2 of those who have to.']);
    expect(marksOf({ ...two, illustrative: true, signing: NOT_ASKED }, asked, words)).toHaveLength(1);
    const later = { ...register, settings: { ...register.settings, 'sign-off': { since: '2027-01-01' } } };
    expect(marksOf(two, later, words)).toEqual([]);
  });

  it.each([
    [{ status: 'draft', since: undefined, review: 'none' }, false, ['DRAFT.']],
    [
      { status: 'draft', since: undefined, review: 'none' },
      true,
      ['DRAFT.', 'Illustrative: no body named here has agreed to this text.'],
    ],
    [{ review: 'overdue', reviewDue: day('2026-10-01') }, false, ['Overdue for review since 1 October 2026.']],
    [{ status: 'suspended', since: day('2026-06-01') }, false, ['Suspended since 1 June 2026.']],
    [{ status: 'ended', since: day('2024-03-31') }, false, ['Ended on 31 March 2024.']],
  ] as const)('say what is so: %j', (standing, illustrative, expected) => {
    expect(marks({ review: 'in-date', ...standing }, illustrative)).toEqual(expected);
  });

  it('say of a version that is not in force yet from when it is, and who has to sign it', () => {
    const missing = [{ party: 'a', organisation: 'a', title: 'Body a', why: 'nothing' as const }];
    const next = {
      ...entry,
      signing: { ...entry.signing, missing },
      pending: { text: 'settled' as const, from: day('2027-02-01'), until: '2.0' },
    };
    const asked = { ...register, settings: { ...register.settings, 'sign-off': { required: ['nhs'] } } };
    expect(marksOf(next, asked, words)).toEqual(['Not in force before 1 February 2027.', 'Not signed by: Body a.']);
    const first = { ...next, standing: { ...next.standing, status: 'draft' as const } };
    const pending = { ...next.pending, from: undefined };
    expect(marksOf({ ...first, pending }, asked, words)).toEqual(['Not in force yet.', 'Not signed by: Body a.']);
    expect(marksOf({ ...next, pending: { ...next.pending, text: 'draft' } }, asked, words)).toEqual([
      'DRAFT.',
      'Not in force before 1 February 2027.',
    ]);
  });

  it('and its cover, document control, papers and data say the same', () => {
    const pending = { text: 'settled' as const, from: day('2027-02-01'), until: '2.0' };
    const context = composeContext(register);
    const document = composeAgreement({ ...entry, pending }, context);
    const facts = JSON.stringify([document.cover.facts, document.blocks]);
    expect(JSON.stringify(document.cover.notices)).toContain(
      'This version is not in force before 1 February 2027. Until then version 2.0 holds.',
    );
    expect(facts).toContain('"Not in force yet"');
    expect(facts).toContain('"Not in force before 1 February 2027"');
    const data = JSON.parse(new TextDecoder().decode(renderJson(document, { ...entry, pending })));
    expect(data.status).toBe('not-in-force');
    for (const { compose } of composeEntry({ ...entry, pending }, context)[0].papers)
      expect(JSON.stringify(compose(0))).not.toMatch(/In force since/);
    expect(JSON.stringify(document)).not.toMatch(/In force since/);
  });

  it('stand at the head of every page of the PDF and of the Word file', async () => {
    const standing: Standing = { ...entry.standing, review: 'overdue', reviewDue: day('2026-10-01') };
    const document = composeAgreement({ ...entry, standing, illustrative: true }, composeContext(register));
    const words = 'Overdue for review since 1 October 2026. Illustrative: no body named here has agreed to this text.';
    expect(document.running.notice).toBe(words);
    const unmarked = { ...document, running: { ...document.running, marking: '' } };
    expect(
      [printPage(document, '', ''), printPage(unmarked, '', '')].map((page) => page.includes('width: 80%')),
    ).toEqual([false, true]);
    const head = /@top-right \{ content: "([^"]*)"/.exec(printPage(document, '', ''))?.[1] ?? '';
    expect(
      head.replaceAll(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    ).toBe(words);
    const parts = partsOf(await renderDocx(document, noPainter));
    for (const header of ['word/header1.xml', 'word/header2.xml']) expect(parts.get(header)).toContain(words);
  });
});
