/**
 * Whether the first tier of each agreement page can be read at the age of 12 to 14, by the Flesch–Kincaid grade: title,
 * summary and plain words as they stand on the page, with what the agreement says itself, and what changed last.
 */
import { readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/register/entry.ts';
import type { PlainAnswer } from '../../src/site/plain-answer.ts';
import { type ChangeView, changesTo } from '../../src/site/change-view.ts';
import { plainTier } from '../../src/site/plain-tier.ts';
import { type Published, published } from '../../src/site/published.ts';
import { readExample } from '../helpers/example.ts';
import { siteContext } from '../helpers/site-fixture.ts';

/** What most people of an age can read: the grade of a school in the United States, and the age in its year. */
const AGE_AT_GRADE_0 = 5;
const OLDEST = 14;

const ROOTS = ['examples/mereshire', 'examples/essex-register', '.'];

interface Measured {
  readonly id: string;
  /** The age for the tool's own words: what an agreement says is left out. */
  readonly own: number;
  /** The age for the tier as it is read: with title, summary, and what the agreement says itself. */
  readonly whole: number;
  /** The same if each list were one long sentence: the kindest measure is not the only one. */
  readonly inRows: number;
  /** The same for what changed with the present version; of most, no earlier one is kept. */
  readonly changes: number | undefined;
  readonly words: number;
}

const measured = (await Promise.all(ROOTS.map(async (root) => measure(root)))).flat();

async function measure(root: string): Promise<readonly Measured[]> {
  const register = await readExample(root);
  const site = published({ ...siteContext(), register });
  return site.entries.map((entry) => {
    const { terms, id } = entry;
    const answers = plainTier(site, entry);
    const plain = sentencesOf(answers);
    const head = [terms.title, ...cut(terms.summary)];
    const own = heldApart(plain, site, entry);
    const changed = changesTo(site, entry, terms.version ?? '');
    return {
      id,
      own: age(own),
      whole: age([...head, ...plain]),
      inRows: age([...head, ...sentencesOf(answers.map(inARow))]),
      changes: changed === undefined ? undefined : age(told(changed)),
      words: wordsOf(own.join(' ')).length,
    };
  });
}

/** An answer whose lists stand in rows. */
function inARow(answer: PlainAnswer): PlainAnswer {
  const points = answer.points.map(({ list = [], ...point }) => ({ ...point, links: [...point.links, ...list] }));
  return { ...answer, points };
}

/** What is told openly of changes. */
function told({ kind, main }: ChangeView): readonly string[] {
  return [kind, ...main.flatMap(({ title, changes }) => [title, ...changes])].flatMap(cut);
}

describe('the first tier of each agreement page', () => {
  it.each(measured.map((one) => [one.id, one] as const))(
    'can be read at the age of 14: %s',
    (_id, { own, whole, changes, words }) => {
      expect(words).toBeGreaterThan(40);
      expect(own).toBeLessThanOrEqual(OLDEST);
      expect(whole).toBeLessThanOrEqual(OLDEST);
      expect(changes ?? 0).toBeLessThanOrEqual(OLDEST);
    },
  );

  it('is measured on every page, and what changed where a version is kept', () => {
    expect(measured.length).toBeGreaterThan(36);
    expect(measured.filter(({ changes }) => changes !== undefined).map(({ id }) => id)).toEqual([
      'mereshire-exploitation',
    ]);
  });

  it('have the reading ages that docs/register-site.md gives', () => {
    const page = readFileSync('docs/register-site.md', 'utf8').replaceAll(/\s+/g, ' ');
    const [, own, whole] = /of (\d+ to \d+) for the register’s own words, and of (\d+ to \d+) with/.exec(page) ?? [];
    expect(own).toBe(spread(measured.map((one) => one.own)));
    expect(whole).toBe(spread(measured.map((one) => one.whole)));
    const [, most] = /what changed with the newest version of one of them comes to (\d+)/.exec(page) ?? [];
    expect(most).toBe(String(Math.round(measured.find(({ changes }) => changes !== undefined)?.changes ?? 0)));
    const [, long] = /the three long ones would come to (\d+ to \d+)/.exec(page) ?? [];
    const hard = measured.map(({ inRows }) => inRows).sort((a, b) => b - a);
    expect(long).toBe(spread(hard.slice(0, 3)));
    expect(/and all others to at most (\d+)/.exec(page)?.[1]).toBe(String(Math.round(hard[3] ?? 0)));
  });

  it('would be found too hard if they were', () => {
    const hard =
      'Notwithstanding the aforementioned considerations, organisations participating in multi-agency information dissemination shall endeavour to facilitate proportionate disclosure.';
    expect(age([hard])).toBeGreaterThan(OLDEST);
    expect(age(['We share what we know.', 'It keeps a child safe.'])).toBeLessThan(8);
  });
});

/** `7 to 9`: whole years. */
function spread(years: readonly number[]): string {
  return `${Math.round(Math.min(...years))} to ${Math.round(Math.max(...years))}`;
}

/** What is read, a sentence or a point at a time. */
function sentencesOf(answers: readonly PlainAnswer[]): readonly string[] {
  return answers
    .flatMap(({ question, sentences, points, after }) => [
      question,
      ...sentences,
      ...points.flatMap(({ name, text, links, list = [] }) => [
        [name.text, text, ...links.map((link) => link.text)].filter((part) => part !== '').join(': '),
        ...list.map((item) => item.text),
      ]),
      ...after,
    ])
    .flatMap(cut);
}

function cut(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+/);
}

/** Sentences without what comes from the agreement, or from the names of bodies. */
function heldApart(sentences: readonly string[], site: Published, entry: Entry): readonly string[] {
  const told = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const part of [value, ...value.split(/(?<=\.)\s+/)]) told.add(tidy(part));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(entry.terms);
  for (const { facts } of site.organisations.values()) collect(facts);
  for (const party of entry.parties.values()) told.add(party.title);
  const longest = [...told]
    .filter((text) => text.length > 3 && /[A-Z ]/.test(text))
    .sort((a, b) => b.length - a.length);
  return sentences.map((sentence) => longest.reduce((left, text) => left.replaceAll(text, ''), tidy(sentence)));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}

function age(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  const read = sentences.filter((sentence) => wordsOf(sentence).length > 0);
  return fleschKincaid({ sentence: read.length, word: words.length, syllable: syllables }) + AGE_AT_GRADE_0;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
