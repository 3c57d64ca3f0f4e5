/** Makes the many spellings of a citation one, so that they can be compared. */
import type { Power } from './law.ts';
import { provisionsListed } from './provision-list.ts';

/** A citation's two halves in the form in which citations are compared. */
export interface CitationParts {
  /** `children act 2004`. */
  readonly act: string;
  /** `s11`, or empty where an Act is cited as a whole. */
  readonly provision: string;
}

/**
 * A citation in the form in which citations are compared: small letters, no
 * punctuation, the provision last and short. `Section 11 of the Children Act
 * 2004`, `Children Act 2004, s 11` and `Children Act 2004 s.11` become the
 * same `children act 2004 s11`.
 */
export function normaliseCitation(citation: string): string {
  const { act, provision } = citationParts(citation);
  return provision === '' ? act : `${act} ${provision}`;
}

/** One of the provisions that a citation names. */
export interface CitedProvision extends CitationParts {
  /** Whether it is written out; not so for what lies between the ends of a range. */
  readonly named: boolean;
}

/** Each provision that a citation names, of a list or a range too: `ss.10-12 and 16E` names five. One at least. */
export function citedProvisions(citation: string): readonly CitedProvision[] {
  const { act, provision } = citationParts(citation);
  return provisionsListed(provision).map((listed) => ({ act, ...listed }));
}

/** A citation's halves; see {@link normaliseCitation}. */
export function citationParts(citation: string): CitationParts {
  const plain = shortenProvisions(plainText(citation));
  const [, first = '', rest = ''] = PROVISION_FIRST.exec(plain) ?? [];
  const ordered = rest === '' ? plain : `${rest} ${first}`;
  const [, act = ordered, provision = ''] = ACT_FIRST.exec(ordered) ?? [];
  return { act: act.replace(/^the /, '').trim(), provision };
}

/** A provision without its subsections: `s47(9)(a)` becomes `s47`. */
export function wholeSection(provision: string): string {
  return provision.replace(/(-?\([0-9a-z]+\))+$/, '');
}

/** Every way in which a power is cited, its own citation first. */
export function citationsOf(power: Power): readonly string[] {
  return [power.citation, ...(power.alsoCited ?? [])];
}

/** No citation is longer, and what is longer must not cost time. In UTF-16 units. */
const LONGEST = 300;
const LEVEL = '(?:s|sch|art|reg|para|part|ch)';
const BRACKETS = String.raw`(?:\([0-9a-z]+\))`;
const NUMBER = String.raw`\d+[a-z]*${BRACKETS}*`;
const PROVISION = `${LEVEL}${NUMBER}(?:(?:-| and | or | to | )(?:${LEVEL}?${NUMBER}|${BRACKETS}+))*`;
/** `s11 of the children act 2004`. */
const PROVISION_FIRST = new RegExp(`^(${PROVISION})(?: of| in)? (?:the )?(.*[a-z].*)$`);
/** `children act 2004 s11`. */
const ACT_FIRST = new RegExp(`^(.*?) (${PROVISION})$`);

/** Small letters without what only some people type: quotes, commas, hyphens in words, brackets round words. */
function plainText(citation: string): string {
  return citation
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘"“”]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[–—]/g, '-')
    .replace(/\(((?:[a-z]|\s|-){4,})\)/g, '$1')
    .replace(/(?<=[a-z])-(?=[a-z])/g, '')
    .replace(/(?<=\)), ?(?=\()/g, ' and ')
    .replace(/[,;:]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sections?|sects?|secs?|ss?)\b\.? ?(?=\d)/g, 's'],
  [/\b(?:ss?)\.?(?=\d)/g, 's'],
  [/\b(?:schedules?|scheds?|schs?)\b\.? ?(?=\d)/g, 'sch'],
  [/\b(?:articles?|arts?)\b\.? ?(?=\d)/g, 'art'],
  [/\b(?:regulations?|regs?)\b\.? ?(?=\d+[a-z]?(?:[(-]|$| (?:of|and|or|to|\d)))(?!\d{4}\b)/g, 'reg'],
  [/\b(?:paragraphs?|paras?)\b\.? ?(?=\d)/g, 'para'],
  [/\b(?:parts?|pts?)\b\.? ?(?=\d)/g, 'part'],
  [/\b(?:chapters?|ch)\b\.? ?(?=\d)/g, 'ch'],
];

function shortenProvisions(text: string): string {
  let short = text;
  for (const [pattern, replacement] of SHORT) short = short.replace(pattern, replacement);
  return short
    .replace(/(?<=\d[a-z]?) (?=\()/g, '')
    .replace(/(?<=\)) (?=\()/g, '')
    .replace(/(?<=\b(?:s|art|reg|para)\d{1,4}[a-z]{0,2}) ?\/ ?(?=\d)/g, ' and ')
    .replace(/(?<=[\d)][a-z]{0,2}) ?- ?(?=[\d(])/g, '-');
}
