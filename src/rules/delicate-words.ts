/** Finds the words by which information shows that it is delicate, and passes over those that only sound so. */
import { onceFor } from '../base/memo.ts';
import { escaped } from '../base/pattern.ts';
import type { DelicateWords, Law } from '../law/law.ts';
import { even } from './text-scan.ts';

/** What texts that stand beside each other, such as the items of one list, show: each sort of data, and which of them show it. */
export interface Sign {
  readonly list: DelicateWords;
  /** Which of the texts, by their numbers. */
  readonly texts: readonly [number, ...number[]];
}

/** A reader of such texts, with the words of the law as data. Making one takes time; reading takes little. */
export const delicateReader = onceFor(
  ({ delicateWords, delicateNames }: Law): ((texts: readonly string[]) => readonly Sign[]) => {
    const named = [...delicateNames.values()].flatMap(({ words }) => words);
    const lists = [...delicateWords.values()].map((list) => ({ list, shows: reader(list, named) }));
    // Most texts have no word of any list.
    const any = new RegExp(either([...delicateWords.values()].flatMap(wordsOf)), 'u');
    return (texts) => {
      const plain = texts.map((text) => even(text).toLowerCase().replaceAll('’', "'"));
      const telling = plain.map((text) => any.test(text));
      return lists.flatMap(({ list, shows }) => {
        const [first, ...others] = plain.flatMap((text, index) =>
          telling[index] === true && shows(text, plain) ? [index] : [],
        );
        return first === undefined ? [] : [{ list, texts: [first, ...others] }];
      });
    };
  },
);

/** Every word that is looked for: those that count, and the longer ones in which they do not. */
function wordsOf({ words, alone = [], except = [] }: DelicateWords): readonly string[] {
  return [...words, ...alone, ...except];
}

/** Whether a text among others shows what a list is of: not as what is left out, and not by the name of a team or a street. */
function reader(list: DelicateWords, named: readonly string[]): (text: string, among: readonly string[]) => boolean {
  const { alone = [], unless = [], except = [] } = list;
  const inAlone = new Set(alone);
  const inExcept = new Set(except);
  // The longest that fits at a place is what stands there.
  const any = new RegExp(either(wordsOf(list)), 'gu');
  const other = new RegExp(either(unless), 'u');
  const name = new RegExp(`^[ -]${either(named)}`, 'u');
  return (text, among) => {
    for (const { 0: word, index } of text.matchAll(any)) {
      const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
      if (inExcept.has(word) || name.test(after) || LEFT_OUT.test(before)) continue;
      if (!inAlone.has(word)) return true;
      if (BEGINS.test(before) && ENDS.test(after) && (unless.length === 0 || !among.some((one) => other.test(one))))
        return true;
    }
    return false;
  };
}

function either(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`;
}

const LEFT_OUT = /\b(?:no|not|without|never|excluding|except|nor|other than|apart from)\b/;
/** What stands before and after a word that is one of several. */
const BEGINS = /(?:^|[,;:/(&]|\b(?:and|or|any|their|his|her))\s*$/;
const ENDS = /^\s*(?:$|[,;/)&.]|\b(?:and|or)\b)/;
