/** What stands in a section that is withheld stands nowhere else in a document: each section alone, so that none hides what another lets out. */
import { describe, expect, it } from 'vitest';
import { editionFor } from '../../src/agreement/editions.ts';
import { composeEntry, documentsOf } from '../../src/build/composed.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { drawnWordsOf, wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { fieldsIn, marked, withheldAlone, wordOf } from '../helpers/withheld-alone.ts';

const register = await readExample('examples/mereshire');
const found = register.entries.find(({ id }) => id === 'mereshire-exploitation') as Entry;
// What is said of freedom of information has a section of its own.
const { freedomOfInformation: _own, ...rights } = found.terms.rights ?? {};
const entry: Entry = { ...found, terms: { ...found.terms, rights: rights as NonNullable<Entry['terms']['rights']> } };
const sections = editionFor(register.editions, entry.terms.edition)?.sections ?? [];
const terms: { readonly [field: string]: unknown } = { ...entry.terms };
/** Those that have texts of their own in fields, parties aside: without them there is no document. */
const withFields = sections
  .map(({ id, within }) => ({ id, within, fields: fieldsIn(id, sections, entry.terms) }))
  .filter(({ id, fields }) => id !== 'parties' && fields.some((field) => hasText(terms[field])));
/** In the long run, those within others alone too. */
const tried = withFields.filter(({ id, within }) => process.env['PROOF'] === '1' || id === within);

function hasText(value: unknown): boolean {
  return JSON.stringify(marked(value, 'x')) !== JSON.stringify(value);
}

/** The words of its document; in the long run, of its papers too. */
function wordsIn(changed: Entry): string {
  const context = composeContext(register);
  const documents =
    process.env['PROOF'] === '1'
      ? composeEntry(changed, context).flatMap(documentsOf)
      : [composeAgreement(changed, context)];
  return documents.flatMap((document) => [...wordsOf(document), ...drawnWordsOf(document)]).join('\n');
}

describe('the documents of an agreement', () => {
  it.each(tried)('say nothing of what stands in $id, where that alone is withheld', ({ id, fields }) => {
    const words = wordsIn(withheldAlone(entry, id, fields, register));
    expect(words.split('\n').filter((line) => line.includes(wordOf(id)))).toEqual([]);
    expect(words).toContain('Reasons');
  });

  it('would say all of it otherwise', () => {
    const all = withFields.reduce((one, { id, fields }) => withheldAlone(one, id, fields, register), entry);
    const words = wordsIn({ ...all, withheld: undefined });
    expect(withFields.length).toBeGreaterThan(30);
    expect(withFields.filter(({ id }) => !words.includes(wordOf(id)))).toEqual([]);
  });

  it('name no law on which somebody relies where the lawful basis is withheld', () => {
    const LAW = /Common law policing purposes|a public task that the law gives|None of these is your consent/;
    const papers = (one: Entry): readonly string[] =>
      composeEntry(one, composeContext(register)).flatMap(documentsOf).flatMap(wordsOf);
    expect(papers(entry).filter((words) => LAW.test(words)).length).toBeGreaterThan(2);
    expect(papers(withheldAlone(entry, 'lawful-basis', [], register)).filter((words) => LAW.test(words))).toEqual([]);
  });

  it.each([
    ['retention', 'retention'],
    ['law-and-notices', 'changes'],
  ])('say that a party varies %s, and not how, where %s is withheld', (section, withheld) => {
    const [name = '', party] = [...entry.parties].find(([, { written }]) => written.varies !== undefined) ?? [];
    if (party === undefined) throw new Error('nobody varies anything');
    const varies = [{ section, instead: wordOf(section) }];
    const parties = new Map([...entry.parties, [name, { ...party, written: { ...party.written, varies } }]]);
    const changed = withheldAlone({ ...entry, parties }, withheld, [], register);
    const words = wordsIn(changed);
    expect(words).not.toContain(wordOf(section));
    expect(words.slice(words.indexOf('Terms that differ for one party'))).toContain('This is not published.');
    expect(wordsIn({ ...changed, withheld: undefined })).toContain(wordOf(section));
  });
});
