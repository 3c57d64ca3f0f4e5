/** Periods and intervals as prose writes them: "two years", "every six months", "annually". */
import { HOURS as HOURS_IN } from '../base/dates.ts';

/** A period, or how often something happens, in a text. */
export interface Duration {
  readonly start: number;
  readonly end: number;
  /** As the text has it. */
  readonly words: string;
  /** Its length; a month counts as a twelfth of a year. */
  readonly hours: number;
  /** Whether it is counted in working days, which cannot be compared with hours. */
  readonly working: boolean;
}

const NUMBERS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MORE_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  other: 2,
  second: 2,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-five': 25,
  'twenty-four': 24,
  thirty: 30,
  'forty-eight': 48,
  'seventy-two': 72,
};
const COUNT = `\\d{1,3}|${NUMBERS.slice(1).join('|')}|fifteen|eighteen|twenty-four|twenty-five|twenty|thirty|forty-eight|seventy-two`;
const UNIT = '(working |business |calendar |full )?(hour|day|week|month|quarter|year)s?';
const HOURS: Readonly<Record<string, number>> = { ...HOURS_IN, quarter: 3 * HOURS_IN.month };

const PERIOD = new RegExp(`\\b(${COUNT}|an|a)(?: \\(\\d{1,3}\\))?(?: |-)${UNIT}\\b`, 'gi');
const EVERY = new RegExp(`\\b(?:once )?(?:every|each) (?:(${COUNT}|other|second) )?${UNIT}\\b`, 'gi');
const ONCE_A = new RegExp(`\\bonce (a|in|per|in every)(?: (${COUNT}))? ${UNIT}\\b`, 'gi');
const TIMES_A =
  /\b(twice|two times|three times|four times|six times) (?:a|per|each|every|in a|in each|in every) (week|month|quarter|year)\b/gi;
const TIMES: Readonly<Record<string, number>> = { twice: 2, two: 2, three: 3, four: 4, six: 6 };
/** "At two-year intervals", "at intervals of two years". */
const AT_INTERVALS = [
  new RegExp(`\\bat (${COUNT})(?: |-)${UNIT} intervals\\b`, 'gi'),
  new RegExp(`\\bat intervals of (${COUNT}) ${UNIT}\\b`, 'gi'),
];
const WORDS: readonly (readonly [pattern: RegExp, unit: string, count: number])[] = [
  [/\b(?:annually|(?<!half-|two-|three-)yearly|annual)\b/gi, 'year', 1],
  [/\b(?:two-yearly|biennially|biennial)\b/gi, 'year', 2],
  [/\b(?:three-yearly|triennially|triennial)\b/gi, 'year', 3],
  [/\b(?:half-yearly|six-monthly|biannually|biannual|bi-annually|bi-annual)\b/gi, 'month', 6],
  [/\bquarterly\b/gi, 'quarter', 1],
  [/\b(?<!six-)monthly\b/gi, 'month', 1],
];

/** The lengths of time in a text: "six years", "24 hours", "5 working days". */
export function periodsIn(text: string): readonly Duration[] {
  return [...text.matchAll(PERIOD)].map((match) => duration(match.index, match[0], match[1], match[2], match[3]));
}

/** How often something happens, in a text: "every two years", "annually", "once a year". */
export function intervalsIn(text: string): readonly Duration[] {
  return [
    ...[EVERY, ...AT_INTERVALS].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => duration(match.index, match[0], match[1], match[2], match[3])),
    ),
    ...[...text.matchAll(ONCE_A)].map((match) => duration(match.index, match[0], match[2], match[3], match[4])),
    ...[...text.matchAll(TIMES_A)].map((match) => timesA(match.index, match[0], match[1] ?? '', match[2])),
    ...WORDS.flatMap(([pattern, unit, count]) =>
      [...text.matchAll(pattern)].map((match) => duration(match.index, match[0], String(count), undefined, unit)),
    ),
  ].sort((a, b) => a.start - b.start);
}

/** A period of the front matter ("25 years"), to compare with what prose says; nothing if it is none ("indefinitely"). */
export function lengthOf(text: string): Duration | undefined {
  return periodsIn(text)[0];
}

/** Whether two lengths are the same: 12 months and a year are, and so are 52 weeks. */
export function sameLength(one: Duration, other: Duration): boolean {
  return one.working === other.working && Math.abs(one.hours - other.hours) <= 0.02 * Math.max(one.hours, other.hours);
}

function duration(
  start: number,
  words: string,
  count: string | undefined,
  kind: string | undefined,
  unit: string | undefined,
): Duration {
  const number = countOf((count ?? 'one').toLowerCase());
  return {
    start,
    end: start + words.length,
    words,
    hours: number * (HOURS[(unit ?? '').toLowerCase()] ?? 0),
    working: /working|business/i.test(kind ?? ''),
  };
}

/** "Twice a year": the time between two of them. */
function timesA(start: number, words: string, times: string, unit: string | undefined): Duration {
  const whole = duration(start, words, undefined, undefined, unit);
  return { ...whole, hours: whole.hours / (TIMES[times.split(' ')[0]?.toLowerCase() ?? ''] ?? 1) };
}

function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const index = NUMBERS.indexOf(word);
  return index === -1 ? (MORE_NUMBERS[word] ?? 1) : index;
}
