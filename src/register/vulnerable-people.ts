/** Who is vulnerable whatever an agreement says of them: children, by the words that it calls them. */
import type { Subject } from '../agreement/written/agreement.ts';
import type { Law, Named } from '../law/law.ts';

/** Whether people are vulnerable: the agreement says so, or they are. */
export function isVulnerable(name: string, people: Partial<Subject> | undefined, law: Law): boolean {
  return people?.vulnerable === 'yes' || vulnerableAs(name, people, law) !== undefined;
}

/** As whom people are vulnerable, whatever the agreement says; nothing if no words show it. */
export function vulnerableAs(name: string, people: Partial<Subject> | undefined, law: Law): Named | undefined {
  const { title = '', situations = [] } = people ?? {};
  const key = name.replaceAll('-', ' ');
  return [...law.vulnerable.values()].find(
    ({ words }) =>
      words.includes(key) ||
      isAbout(title, words) ||
      // A situation can be that of those around the person whom it is named after.
      (ANYONE.test(title.trim()) && situations.some((one) => isAbout(one.replaceAll('-', ' '), words))),
  );
}

const ANYONE = /^(?:the |all )?(?:people|persons?|individuals?|clients?|service users?|patients?|residents?)\b/i;

/**
 * Whether a phrase is about people whom some words name: "Children at risk",
 * "Parents and pupils", and not "Parents of pupils" or "Children's carers".
 */
function isAbout(phrase: string, words: readonly string[]): boolean {
  const text = phrase.toLowerCase().replace(/\s+/g, ' ').trim();
  if (NO_LONGER.test(text)) return false;
  const head = text.split(REST, 1)[0] ?? '';
  return words.some((word) => [...head.matchAll(pattern(word))].some(({ index }) => !GROWN.test(head.slice(0, index))));
}

/** From here on a phrase says something of those whom it has named. */
const REST =
  / (?:of|who|whose|whom|that|which|with|against|for|to|from|by|in|at|on|not|without|except|excluding|other than|suspected|convicted|accused|responsible|(?!including\b|missing\b)\p{L}+ing)\b/u;
const NO_LONGER = /\b(?:died|dead|deceased|stillborn|now (?:an )?adults?)\b/;
const GROWN = /\b(?:adult|former|grown|grown-up|ex)[ -](?:(?!and |or )[\p{L}-]+ )?$/u;

/** One child can be the first half of a word for something else: "child protection staff". */
function pattern(word: string): RegExp {
  const many = /(?:s|ren)$/.test(word);
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-]|[’']s|s?[’'])${many ? '' : '(?=$|[,;:()/]| and | or | under | aged | below )'}`,
    'gu',
  );
}
