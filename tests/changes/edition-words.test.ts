/** What another edition changes in the words of an agreement, as parties read them, and what follows. */
import { describe, expect, it } from 'vitest';
import { type Edition, editionOf, oldestFirst, readClauses } from '../../src/agreement/editions.ts';
import type { AgreementChange, WeighedChange } from '../../src/changes/change-set.ts';
import { compareWithEdition } from '../../src/changes/compare-agreements.ts';
import { loadSentences } from '../../src/changes/sentences.ts';
import { tellHtml } from '../../src/changes/tell-html.ts';
import { tellJson } from '../../src/changes/tell-json.ts';
import { tellMarkdown } from '../../src/changes/tell-markdown.ts';
import { followsInWords } from '../../src/changes/verdict.ts';
import { sha256 } from '../../src/host/environment.ts';
import type { Entry } from '../../src/register/entry.ts';
import { MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { assets, TODAY, weights } from '../helpers/example.ts';
import { nextEdition, toolUnder } from '../helpers/laid-editions.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { faults, schemas } from '../helpers/schemas.ts';

const NAME = '2026.2';
const TOOLS = nextEdition(NAME);
const register = await registerOf(memoryFiles({ ...MERESHIRE, ...TOOLS }));
const sentences = await loadSentences(assets);
const clause = await readClauses(toolUnder(memoryFiles(TOOLS), assets), register.editions);
const composing = { schema: schemas.agreement.schema, hash: sha256, clause };
const NEXT = register.editions.get(NAME) as Edition;
const CHARTER = entryOf('mereshire-charter');
const DRAFT = entryOf('mereshire-school-attendance');

function entryOf(id: string): Entry {
  return register.entries.find((entry) => entry.id === id) as Entry;
}

/** What an edition changes: the second one of the tests, or that with something in it changed once more. */
function compared(entry: Entry, edition: Edition = NEXT, weighed = weights) {
  const editions = oldestFirst([...[...register.editions.values()].filter(({ name }) => name !== NAME), edition]);
  return compareWithEdition(entry, NAME, { ...register, editions }, { weights: weighed, sentences, composing });
}

function told(entry: Entry, edition?: Edition, weighed?: typeof weights): AgreementChange {
  return compared(entry, edition, weighed).agreements[0] as AgreementChange;
}

const about = (one: AgreementChange, thing: string): readonly WeighedChange[] =>
  one.changes.filter((change) => change.thing === thing);
const codes = ({ changes }: AgreementChange) => changes.map(({ code }) => code);
const says = ({ changes }: AgreementChange) => changes.map((change) => change.says);

/** The edition with other words in its template or its catalogue. */
function edited(part: 'template' | 'words', find: string | RegExp, put: string): Edition {
  const text = NEXT[part];
  expect(text).toMatch(find);
  const now = { ...NEXT, [part]: text.replace(find, put) };
  return editionOf(NAME, now.template, now);
}

describe('another edition', () => {
  it('is told by its name first, then as its words are read', () => {
    const { supposed, follows, changes } = told(CHARTER);
    expect([supposed, follows.weight, follows.signing, follows.everyone]).toEqual([true, 'material', 'again', true]);
    expect(changes.map(({ code, thing }) => [code, thing])).toEqual([
      ['edition/changed', ''],
      ['edition/words-moved', 'No duty and no power to share'],
      ['edition/words-changed', 'Parties'],
      ['edition/words-changed', 'Complaints'],
      ['edition/words-added', 'Telling the public'],
      ['edition/words-removed', 'Equality'],
      ['edition/words-numbers', ''],
    ]);
    expect(changes.find(({ thing }) => thing === 'Telling the public')?.after).toMatch(
      /^The parties publish .* clause \d/,
    );
    expect(changes.filter(({ weight }) => weight !== 'material')).toEqual([]);
  });

  it('is told alike in each form', async () => {
    const changes = compared(CHARTER);
    await expect(tellMarkdown(changes)).toMatchFileSnapshot('golden/edition.md');
    const html = tellHtml(changes, { hash: sha256 });
    expect(html).toContain('<title>What would change from edition 2026.1 to edition 2026.2</title>');
    expect(html).toMatch(/within <del>.*?30.*?<\/del><ins>.*?20.*?<\/ins> days/);
    const data = JSON.parse(tellJson(changes, { tool: { name: 'concordat', version: '0' }, today: TODAY }));
    expect(faults('diff', data)).toEqual([]);
    expect(data.agreements[0].supposed).toBe(true);
  });

  it('weighs as its name does, where a register weighs that otherwise', () => {
    const one = told(CHARTER, NEXT, new Map([...weights, ['edition/changed', 'editorial']]));
    expect(one.follows.weight).toBe('editorial');
    expect(new Set(one.changes.map(({ weight }) => weight))).toEqual(new Set(['editorial']));
    expect(followsInWords(one)).toContain('Nobody would have to sign again.');
  });

  it('is free to take for a text that nobody has decided on', () => {
    expect(followsInWords(told(DRAFT))).toEqual([
      'Nothing has changed yet.',
      'Nobody has decided on this text: it can be changed as it is.',
    ]);
  });

  it('tells nothing of what says the same, but is counted otherwise or leads to what is', () => {
    const first = '{{block "contents"}}\n\n## Before all {#before-all}\n\nSo it begins.';
    const one = told(CHARTER, edited('template', '{{block "contents"}}', first));
    const words = one.changes.filter(({ code }) => code === 'edition/words-changed');
    expect(words.map(({ thing }) => thing)).toEqual(['Parties', 'Complaints']);
    expect(one.changes.at(-1)?.after?.split('\n\n').length).toBeGreaterThan(60);
  });

  it('tells a word of the cover, and of every page', () => {
    const cover = edited('words', '  effective: Takes effect\n', '  effective: Holds from\n');
    expect(says(told(CHARTER, cover))).toContain('The cover has other words.');
    const page = edited('words', /(?<= {2}page: ).*\{page\}.*/, 'Leaf {page} of {pages}');
    expect(says(told(CHARTER, page))).toContain('The head and foot of each page has other words.');
  });

  it('with the same words has another name alone', () => {
    const same = { ...(register.editions.get('2026.1') as Edition), name: NAME };
    expect(codes(told(CHARTER, same))).toEqual(['edition/changed']);
  });
});

describe('words that the parties agreed for a standard clause', () => {
  const withOwn = (change: 'replaced' | 'extended'): Entry => ({
    ...DRAFT,
    terms: { ...DRAFT.terms, clauses: (DRAFT.terms.clauses ?? []).map((one) => ({ ...one, change })) },
  });

  it('stay, in place of a clause that is another', () => {
    expect(about(told(withOwn('replaced')), 'Complaints')).toMatchObject([
      { code: 'edition/words-kept', before: undefined, after: undefined },
    ]);
  });

  it('stay beside one, whose own words are told', () => {
    expect(about(told(withOwn('extended')), 'Complaints')).toMatchObject([{ code: 'edition/words-changed' }]);
  });

  it('go with a clause that is gone, and that is said', () => {
    const [gone] = about(
      told(withOwn('replaced'), edited('template', '{{clause "complaints" 2}}\n', '')),
      'Complaints',
    );
    expect(gone?.says).toMatch(/ is gone\. The words that the parties agreed for it go with it/);
    expect(gone?.before).toContain('A school that receives a complaint');
  });
});
