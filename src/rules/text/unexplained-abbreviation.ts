/** An abbreviation that is used again and again and never explained. */
import { COMMON_ABBREVIATIONS } from '../common-abbreviations.ts';
import { definitionsOf } from '../definitions.ts';
import type { Entry } from '../../register/entry.ts';
import { even, livingTexts, type Passage, passagesOf } from '../text-scan.ts';
import type { Rule } from '../rule.ts';

const ABBREVIATION = /(?<![\p{L}\p{N}-])(\p{Lu}{3,6})(?:s|’s|'s)?(?![\p{L}\p{N}-])/gu;
/** Used less often, it is no burden. */
const OFTEN = 3;

export const unexplainedAbbreviation: Rule = {
  code: 'text/unexplained-abbreviation',
  severity: 'note',
  summary: 'An abbreviation that is used often is explained.',
  why: 'An agreement is read by people from many bodies, and by the public. An abbreviation of one trade means nothing to the others, or something else.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      const { id, agreement } = entry;
      let words: string | undefined;
      for (const [abbreviation, uses] of usedIn(passagesOf(agreement))) {
        const [first] = uses;
        if (first === undefined || uses.length < OFTEN || COMMON_ABBREVIATIONS.has(abbreviation)) continue;
        words ??= wordsOf(entry);
        if (isExplained(abbreviation, words)) continue;
        yield {
          at: first.passage.place(first.start, first.start + abbreviation.length),
          agreement: id,
          actual: `abbreviation (${abbreviation}) that is used ${uses.length} times and never explained`,
          expected: 'the words in full where it stands first',
          remedy: `Write the words in full, with \`(${abbreviation})\` after them, where it stands first, or put it under \`definitions\`.`,
        };
      }
    }
  },
};

interface Use {
  readonly passage: Passage;
  readonly start: number;
}

function usedIn(passages: readonly Passage[]): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>();
  for (const passage of passages) {
    for (const match of passage.text.matchAll(ABBREVIATION)) {
      const [, abbreviation = ''] = match;
      const uses = found.get(abbreviation);
      if (uses === undefined) found.set(abbreviation, [{ passage, start: match.index }]);
      else uses.push({ passage, start: match.index });
    }
  }
  return found;
}

/** Everything in which it could be explained: the file, the names of the bodies, the framework's terms. */
function wordsOf({ agreement, parties, terms, framework }: Entry): string {
  const names = [...parties.values()].flatMap(({ organisation, bodies }) =>
    [organisation, ...bodies.map((body) => body.organisation)].flatMap((one) =>
      one === undefined ? [] : (one.facts.alsoKnownAs ?? []).map((name) => `(${name})`),
    ),
  );
  const defined = definitionsOf(terms).map(({ term, means }) => `(${term}) ${means}`);
  return even([agreement.source.text, framework?.terms.title ?? '', ...names, ...defined].join(' '));
}

/** In brackets, in quotation marks, after "called", or with words in brackets or after "means"; or a word that someone put into capitals. */
function isExplained(abbreviation: string, words: string): boolean {
  if (/^[IVXLC]+$/.test(abbreviation)) return true;
  const marked = new RegExp(
    `[("“‘']${abbreviation}s?[)"”’',]|\\b${abbreviation}s? (?:\\([a-z]|means|stands for|is short for)|\\bcalled (?:the |an? )?${abbreviation}\\b|\\b(?:term|title): [^\\n]{0,40}\\b${abbreviation}\\b`,
    'u',
  );
  return marked.test(words) || new RegExp(`\\b${abbreviation.toLowerCase()}\\b`).test(words);
}
