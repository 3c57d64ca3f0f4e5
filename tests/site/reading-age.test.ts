/** Whether the plain words of each agreement can be read at the age of 12 to 14, by the Flesch–Kincaid grade. */
import { readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/register/entry.ts';
import type { PlainAnswer } from '../../src/site/plain-answer.ts';
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
  /** The age for the page as it is read, titles and names with it. */
  readonly whole: number;
  readonly words: number;
}

const measured = (await Promise.all(ROOTS.map(async (root) => measure(root)))).flat();

async function measure(root: string): Promise<readonly Measured[]> {
  const register = await readExample(root);
  const site = published({ ...siteContext(), register });
  return site.entries
    .filter(({ agreement }) => agreement.kind === 'agreement')
    .map((entry) => {
      const sentences = sentencesOf(plainTier(site, entry));
      const own = heldApart(sentences, site, entry);
      return { id: entry.id, own: age(own), whole: age(sentences), words: wordsOf(own.join(' ')).length };
    });
}

describe('the plain words of each agreement', () => {
  it.each(measured.map((one) => [one.id, one] as const))('can be read at the age of 14: %s', (_id, { own, words }) => {
    expect(words).toBeGreaterThan(40);
    expect(own).toBeLessThanOrEqual(OLDEST);
  });

  it('have the reading ages that docs/register-site.md gives', () => {
    const page = readFileSync('docs/register-site.md', 'utf8').replaceAll(/\s+/g, ' ');
    const [, own, whole] = /of (\d+ to \d+) for the register’s own words, and of (\d+ to \d+) with/.exec(page) ?? [];
    expect(own).toBe(spread('own'));
    expect(whole).toBe(spread('whole'));
  });

  it('would be found too hard if they were', () => {
    const hard =
      'Notwithstanding the aforementioned considerations, organisations participating in multi-agency information dissemination shall endeavour to facilitate proportionate disclosure.';
    expect(age([hard])).toBeGreaterThan(OLDEST);
    expect(age(['We share what we know.', 'It keeps a child safe.'])).toBeLessThan(8);
  });
});

/** `7 to 9`: whole years. */
function spread(which: 'own' | 'whole'): string {
  const ages = measured.map((one) => Math.round(one[which]));
  return `${Math.min(...ages)} to ${Math.max(...ages)}`;
}

/** What is read, a sentence or a point at a time. */
function sentencesOf(answers: readonly PlainAnswer[]): readonly string[] {
  return answers
    .flatMap(({ question, sentences, points, after }) => [
      question,
      ...sentences,
      ...points.map(({ name, text, links }) =>
        [name.text, text, ...links.map((link) => link.text)].filter((part) => part !== '').join(': '),
      ),
      ...after,
    ])
    .flatMap((text) => text.split(/(?<=[.?!])\s+/));
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
