/** How documents and pages say what the front matter says with a word of its own. */
import { howOften, longDate, parseDate } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';

const WORDS: Readonly<Record<string, string>> = {
  // Status and review
  draft: 'Draft',
  'in-force': 'In force',
  suspended: 'Suspended',
  ended: 'Ended',
  'in-date': 'In date',
  due: 'Review due',
  overdue: 'Overdue',
  none: 'None',
  // Roles
  controller: 'Controller',
  processor: 'Processor',
  coordinator: 'Coordinator (holds no information)',
  source: 'Source (gives information, is not bound)',
  // Special categories of UK GDPR Article 9(1)
  'racial-ethnic': 'Racial or ethnic origin',
  political: 'Political opinions',
  religious: 'Religious or philosophical beliefs',
  union: 'Trade union membership',
  genetic: 'Genetic data',
  biometric: 'Biometric data',
  health: 'Health',
  'sex-life': 'Sex life',
  'sexual-orientation': 'Sexual orientation',
  // Standing of people, DPA 2018 s.38(3)
  suspect: 'Suspected of an offence',
  convicted: 'Convicted of an offence',
  victim: 'Victim or possible victim',
  witness: 'Witness or other person with information',
  // Retention
  destroy: 'Destroyed securely',
  return: 'Returned',
  review: 'Looked at again, then destroyed or kept with reasons',
  anonymise: 'Made anonymous',
  indefinitely: 'Without end',
  // Confidence
  consent: 'Consent',
  'implied-consent': 'Implied consent, for direct care',
  'public-interest': 'Public interest',
  'legal-duty': 'A legal duty to share',
  s251: 'Regulations under NHS Act 2006 s.251',
  'not-owed': 'No duty of confidence is owed',
  // Passing on and transfers
  no: 'No',
  yes: 'Yes',
  'with-agreement': 'Only with the agreement of the party that supplied it',
  'where-lawful': 'Where the law allows it',
  'with-safeguards': 'Only with safeguards',
  // Amendment and joining
  sign: 'Each party signs',
  notice: 'By notice',
  open: 'Each member joins for itself',
  adopted: 'Adopted for its members',
  lead: 'The lead organisation',
  'each-party': 'Each party',
  // Related arrangements
  linked: 'Linked',
  'duplicate-of': 'Duplicate',
  'out-of-scope': 'Outside this agreement',
  // Kinds of power
  duty: 'Duty to share',
  power: 'Power to share',
  function: 'Function that sharing serves',
  general: 'General power',
  limit: 'Limit',
  // Ways of sending that need no definition
  'secure-email': 'Secure e-mail',
  'web-form': 'Secure web form',
  'system-access': 'Access to a system',
  'case-by-case': 'Case by case',
  'on-request': 'On request',
  dpia: 'Data protection impact assessment',
  'dp-review': 'Data protection review',
  everyone: 'All parties',
  nhs: 'NHS',
  all: 'All',
};

/** A word of the front matter as people say it; of a period, `every 1 month` is `Once a month`. */
export function wording(word: string): string {
  const period = /^every (\d+ [a-z ]+)$/.exec(word)?.[1];
  if (period !== undefined) return humanise(howOften(period));
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? word) : humanise(word);
}

/** The state of an agreement; of an illustrative one it never reads as if it bound anybody. */
export function statusWording(status: string, illustrative: boolean): string {
  return `${wording(status)}${illustrative ? ' (illustrative)' : ''}`;
}

/** The state with the day since which it holds: `In force (illustrative) since 1 October 2026`. A draft has been one since no day that matters. */
export function statusSinceWording({ standing, illustrative }: Pick<Entry, 'standing' | 'illustrative'>): string {
  const { status, since } = standing;
  const words = statusWording(status, illustrative);
  return since === undefined || status === 'draft' ? words : `${words} since ${longDate(since)}`;
}

/** A date of the front matter as people write it; other text as it is. */
export function dateWording(text: string | undefined): string {
  const date = text === undefined ? undefined : parseDate(text);
  return date === undefined ? (text ?? '') : longDate(date);
}

/** Words in a row: `a, b and c`; with semicolons where one has a comma of its own, so that nobody takes its parts for others. */
export function inARow(words: readonly string[]): string {
  if (words.length > 1 && words.some((word) => word.includes(',')))
    return `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`;
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
