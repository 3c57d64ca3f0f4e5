/** Finds what is about a person in a cell of a table: names, and numbers by which one reaches somebody. */
import { loneNamesIn, personNamesIn } from './person-names.ts';

export interface PersonDetail {
  readonly what: 'name' | 'number';
  readonly words: string;
}

/** Numbers as people group them: eleven digits from 01, 02 or 07, or as many after +44. */
export const NUMBER =
  /(?<![\w+/.-])(?:\+44[ \t]?(?:\(0\)[ \t]?)?|\(?0)[127]\d(?:[ \t)-]{0,2}\d){7,8}(?![\d/-]|[ \t]\d)/g;

/** Words that say of a number that a service answers it. */
const SERVICE =
  /\b(?:switchboard|help ?(?:line|desk)|hotline|(?:duty|service|front) (?:desk|team|line)|call centre|mailbox)\b/i;

/** What is about a person in some words, and the heading above them: in a column of contacts a name stands by itself. */
export function personDetailsIn(
  heading: string,
  text: string,
  isBody: (words: string) => boolean,
): readonly PersonDetail[] {
  const lead = `${heading}: `;
  const names = new Set([
    ...personNamesIn(`${lead}${text}`, isBody)
      .filter(({ start }) => start >= lead.length)
      .map(({ name }) => name),
    ...loneNamesIn(text, isBody),
  ]);
  const numbers = SERVICE.test(`${lead}${text}`)
    ? []
    : [...text.matchAll(NUMBER)].map(([number]) => number.replaceAll(/\s+/g, ' ').trim());
  return [
    ...[...names].map((words) => ({ what: 'name' as const, words })),
    ...[...new Set(numbers)].map((words) => ({ what: 'number' as const, words })),
  ];
}
