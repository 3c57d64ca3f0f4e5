/** Terms that a sentence states in words that can mean little else: how often it is reviewed, whether it binds. */
import { type IncomingBlock, type IncomingParagraph, paragraphsIn, wordsOfParagraph } from '../text/model.ts';
import { type Finds, offer } from './finds.ts';

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  eighteen: '18',
  'twenty four': '24',
  'twenty-four': '24',
  'thirty-six': '36',
  a: '1',
  an: '1',
};
const COUNT = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;
const PERIOD = new RegExp(
  `\\b(${COUNT})(?: \\(\\d{1,3}\\))?[ -](hour|working day|calendar day|day|week|month|year)s?\\b`,
  'i',
);

/** A period that words state, as the format writes it: `2 years`; nothing if they state none. */
export function periodIn(words: string): string | undefined {
  if (/\b(?:annual(?:ly)?|yearly|every year|each year|once a year)\b/i.test(words)) return '1 year';
  if (/\b(?:biennial(?:ly)?|every other year)\b/i.test(words)) return '2 years';
  if (/\bevery (month|year|week|day)\b/i.test(words)) return `1 ${/\bevery (\w+)/i.exec(words)?.[1]?.toLowerCase()}`;
  const [, count = '', unit = ''] = PERIOD.exec(words) ?? [];
  if (unit === '') return undefined;
  const number = NUMBERS[count.toLowerCase()] ?? count;
  const word = unit.toLowerCase().replace('calendar ', '');
  return `${Number(number)} ${word}${Number(number) === 1 ? '' : 's'}`;
}

interface Term {
  readonly path: readonly string[];
  /** The section that a sentence has to stand in; any where there is none. */
  readonly within?: readonly string[];
  readonly sentence: RegExp;
  readonly value: 'period' | string;
}

const SELF = '(?:this|the) (?:(?:information|data)[- ]sharing )?(?:agreement|protocol|document|isa|dsa|memorandum)';

const TERMS: readonly Term[] = [
  {
    path: ['review', 'every'],
    sentence: new RegExp(
      `${SELF}[^.]{0,40}\\b(?:will|shall|must|should|is to|to) be (?:formally )?review(?:ed)?\\b[^.]{0,60}(?:annual|yearly|every|year|month)|\\bannual(?:ly)? review|review(?:ed)? (?:annual|yearly|every)`,
      'i',
    ),
    within: ['review', 'monitoring', 'governance'],
    value: 'period',
  },
  {
    path: ['leaving', 'notice'],
    within: ['leaving', 'changes', 'governance'],
    sentence: /\bnotice\b/i,
    value: 'period',
  },
  {
    path: ['binding'],
    sentence: new RegExp(
      `${SELF}[^.]{0,60}\\b(?:is|are) not (?:intended to be )?(?:legally binding|(?:a )?(?:legally binding )?contract)`,
      'i',
    ),
    value: 'no',
  },
];

/** Takes what the sentences of a section state; `section` is its id, empty where it has none. The words stay in the prose. */
export function takeTerms(finds: Finds, blocks: readonly IncomingBlock[], section: string): void {
  for (const paragraph of paragraphsIn(blocks))
    for (const sentence of sentencesIn(paragraph)) takeSentence(finds, paragraph, sentence, section);
}

function takeSentence(finds: Finds, { place }: IncomingParagraph, words: string, section: string): void {
  for (const { path, within, sentence, value } of TERMS) {
    if ((within !== undefined && !within.includes(section)) || !sentence.test(words)) continue;
    const found = value === 'period' ? periodIn(words) : value;
    if (found !== undefined && !finds.found.some((one) => one.path.join() === path.join()))
      offer(finds, { path, value: found, confidence: 'likely', place, words: short(words) });
  }
}

/** The sentences of a paragraph. One that no person would write is cut, so that looking through it costs no time. */
export function sentencesIn(paragraph: IncomingParagraph): readonly string[] {
  const words = wordsOfParagraph(paragraph).replaceAll(/\s+/g, ' ').trim();
  if (words === '') return [];
  return words.split(/(?<=[.;?!])\s+(?=\p{Lu}|[(“"])/u).flatMap(cut);
}

const LONGEST_SENTENCE = 1500;

function cut(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST_SENTENCE) return [sentence];
  const count = Math.ceil(sentence.length / LONGEST_SENTENCE);
  return Array.from({ length: count }, (_, at) => sentence.slice(at * LONGEST_SENTENCE, (at + 1) * LONGEST_SENTENCE));
}

function short(words: string): string {
  return words.length <= 160 ? words : `${words.slice(0, 159)}…`;
}
