/**
 * Who takes part in old agreements that name parties in many ways: tables of roles over several pages, duties as
 * points, an appendix of agencies. No duty becomes a party, and no word is lost. The words are this project's own.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportedText, importText, type TextContext } from '../../src/exchange/import-text.ts';
import { readText } from '../../src/exchange/text/read-text.ts';
import { unaccounted } from '../helpers/account.ts';
import { MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { law, schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { BULLETS, bold, bullet, heading, HEADINGS, p, table, wordFile } from '../helpers/word-package.ts';

let context: TextContext;

beforeAll(async () => {
  const register = await registerOf(memoryFiles(MERESHIRE));
  context = { register, law, schema: schemas.agreement, taken: [] };
});

function imported(...body: readonly string[]): ImportedText & { readonly lost: readonly string[] } {
  const bytes = wordFile([heading(1, 'Quay watch protocol'), ...body].join(''), {
    styles: HEADINGS,
    numbering: BULLETS,
  });
  const [text, found] = [readText({ name: 'x.docx', bytes }), importText({ name: 'x.docx', bytes }, context)];
  if ('severity' in text || 'severity' in found) throw new Error('it was not read');
  return { ...found, lost: unaccounted(text, new TextDecoder().decode(found.file?.bytes)) };
}

/** Each party with how sure it is, and what it does. */
function parties({ values }: ImportedText): readonly unknown[] {
  return values.flatMap(({ path: [field, key, last], value, confidence }) =>
    field !== 'parties' ? [] : [last === undefined || last === 'name' ? [key, confidence] : [last, value]],
  );
}

describe('a table of roles over several pages', () => {
  it('has each body once with its duties, and no row of heads as a party', () => {
    const result = imported(
      heading(2, 'Appendix A: Key parties to this protocol'),
      table([
        ['Organisation', 'Duties'],
        ['Mereshire Council', bullet('Weighs what it is told about boats') + bullet('Decides what happens next')],
        ['Overmere District Council, Mereshire Police and Norvale Constabulary', bullet('Tell of thefts on the quay')],
        ['Organisation', 'Duties'],
        ['Local lifeboat partner', bullet('Tells of people who were brought ashore')],
        ['Agency', 'Duties and tasks'],
        ['Harbour Rowing Clubs', 'Lend boats'],
      ]),
    );
    expect(parties(result)).toEqual([
      ['mereshire-council', 'likely'],
      ['duties', ['Weighs what it is told about boats', 'Decides what happens next']],
      ['overmere-district-council', 'likely'],
      ['duties', ['Tell of thefts on the quay']],
      ['mereshire-police', 'likely'],
      ['duties', ['Tell of thefts on the quay']],
      ['norvale-constabulary', 'likely'],
      ['duties', ['Tell of thefts on the quay']],
      ['local-lifeboat-partner', 'guess'],
      ['duties', ['Tells of people who were brought ashore']],
      ['harbour-rowing-clubs', 'likely'],
      ['duties', ['Lend boats']],
    ]);
    expect(result.lost).toEqual([]);
  });
});

describe('duties as points', () => {
  it('are those of the body above them, be it a heading, a paragraph or a point', () => {
    const result = imported(
      heading(2, 'Parties'),
      p('Mereshire Council'),
      bullet('Chairs the meeting of the quay watch'),
      bullet('Keeps the log of the Harbour Board'),
      bold('Mereshire Constabulary'),
      bullet('Sends an officer to each meeting'),
      p('Others take part where they can:'),
      bullet('Harbour Youth – brings young people to the quay'),
    );
    expect(parties(result)).toEqual([
      ['mereshire-council', 'likely'],
      ['duties', ['Chairs the meeting of the quay watch', 'Keeps the log of the Harbour Board']],
      ['mereshire-police', 'likely'],
      ['duties', ['Sends an officer to each meeting']],
      ['harbour-youth', 'likely'],
      ['duties', ['brings young people to the quay']],
    ]);
    expect(result.lost).toEqual([]);
  });

  it('make no parties where nobody stands above them', () => {
    const result = imported(
      heading(2, 'Responsibilities of the parties involved'),
      p('The parties of the quay watch meet data protection law with these:'),
      bullet('a lawful basis for what they do'),
      bullet('checks of the Council and of each Contractor'),
      heading(2, 'Parties'),
      bullet('Trained staff, who see the Data Protection Officer each year'),
    );
    expect(parties(result)).toEqual([]);
    expect(result.lost).toEqual([]);
  });
});

describe('an appendix of agencies', () => {
  it('gives bodies that are known, guesses of those that look like one, and tells of all others', () => {
    const result = imported(
      heading(1, 'Appendix One: Relevant agencies of the quay watch'),
      p('These agencies work with the quay watch.'),
      bullet('All schools by the water, of whatever kind'),
      bullet('Mereshire Constabulary'),
      bullet('Norvale University Hospitals NHS Foundation Trust'),
      bullet('Adult services – where it concerns boats'),
      bullet('Anyone whom the quay watch pays for its work'),
    );
    expect(parties(result)).toEqual([
      ['mereshire-police', 'likely'],
      ['norvale-university-hospitals-nhs-foundation', 'guess'],
    ]);
    expect(result.remarks.map(({ text }) => text).join()).toMatch(
      /neither bodies of the register nor like names of bodies: “All schools by the water.*“Adult services.*“Anyone whom/,
    );
    expect(result.lost).toEqual([]);
  });

  it('has names that stand each in a paragraph', () => {
    const result = imported(heading(2, 'Parties'), p('Mereshire Council'), p('Harbour Youth'), p('More may join.'));
    expect(parties(result)).toEqual([
      ['mereshire-council', 'likely'],
      ['harbour-youth', 'likely'],
    ]);
    expect(result.lost).toEqual([]);
  });
});
