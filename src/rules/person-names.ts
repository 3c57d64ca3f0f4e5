/** Finds the names of persons in a text, by what people write around them. */
import { FIRST_NAMES, isOfRoleOrBody } from './person-words.ts';

/** A name: offsets into the text, and the words. */
export interface PersonName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The names of persons in a text, in its order. `isBody` says whether some words name a body that is known. */
export function personNamesIn(text: string, isBody: (words: string) => boolean): readonly PersonName[] {
  const found = new Map<number, PersonName>();
  const take = (start: number, name: string): void => {
    const end = start + name.length;
    const words = wordsOf(name);
    if (isOfRoleOrBody(words) || isNamedAfter(text.slice(end, end + 60)) || isBody(words.join(' '))) return;
    if (!found.has(start)) found.set(start, { start, end, name: name.replaceAll(/\s+/g, ' ') });
  };
  for (const pattern of MARKED) for (const match of text.matchAll(pattern)) take(startOf(match), nameOf(match));
  // Elsewhere only what begins with a first name counts, and few words are one.
  for (const { index } of text.matchAll(/\b[A-Z][a-z]+/g)) {
    const word = /^[A-Za-z’'-]+/.exec(text.slice(index, index + 24))?.[0] ?? '';
    if (!FIRST_NAMES.has(word)) continue;
    const from = Math.max(0, index - BEFORE);
    const around = text.slice(from, index + AFTERWARDS);
    for (const pattern of UNMARKED)
      for (const match of around.matchAll(pattern)) {
        // A sentence can begin before the name: “Ask Jane Example, Head of Governance”.
        const skipped = index - from - startOf(match);
        const name = nameOf(match).slice(skipped);
        if (skipped >= 0 && name.length > word.length) take(index, name);
      }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** How far around a first name its role is looked for, in characters. */
const BEFORE = 80;
const AFTERWARDS = 140;

function nameOf(match: RegExpExecArray): string {
  return match.groups?.['name'] ?? '';
}

function startOf(match: RegExpExecArray): number {
  return match.indices?.groups?.['name']?.[0] ?? match.index;
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/\b\p{Lu}\.|[^\p{L}’'-]+/gu, ' ')
    .trim()
    .split(/\s+/);
}

/** One part of a name: Jones, O’Hara, McLeod, Smith-Jones. */
const PART = String.raw`(?:\p{Lu}[’'])?\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?(?:[-’']\p{Lu}\p{Ll}+)?`;
const GAP = String.raw`[ \t]*\n?[ \t>]*`;
const SPACE = `(?:[ \\t]|${String.raw`\n[ \t>]*`})`;
const INITIAL = String.raw`\p{Lu}\.?`;
const FULL = `${PART}(?:${SPACE}(?:${INITIAL}|${PART})){0,2}${SPACE}${PART}`;
const ROLE =
  '(?:Officer|Manager|Head|Guardian|Lead|Director|Superintendent|Inspector|Sergeant|Constable|Chair|Executive|Co-ordinator|Coordinator|Solicitor|Nurse|Headteacher|Commissioner|Secretary|Governance|Services|Teacher|Owner)';
const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|PC|WPC|PCSO|DC|DS|DI|DCI|Sgt|Sergeant|Insp|Supt|Rev|Revd)';
const SIGNED =
  '(?:Signed(?: by)?|Signature|Signatory|Print(?:ed)? name|Full name|Name|Author|Prepared by|Written by|Drafted by|Approved by|Reviewed by|Agreed by|Contact)';
const FIELD =
  '(?:role|unit|by|signatory|contact|ledBy|assessedBy|checkedBy|keptBy|dataProtectionOfficer|sharing|rights|help)';

/** Patterns that show by themselves that a name follows. */
const MARKED: readonly RegExp[] = [
  // Dr A. Example; PC 1234 Example
  of(`\\b${TITLE}\\.?${SPACE}(?:\\d{1,5}${SPACE})?(?<name>(?:${INITIAL}${SPACE}){0,2}${PART}(?:${SPACE}${PART}){0,2})`),
  // Signed: Jane Example
  of(`\\b${SIGNED}[*_]*[ \\t]*[:–—-][*_]*${GAP}[*_]*(?<name>${FULL})`),
];

/** Patterns for names of which the first word is known. */
const UNMARKED: readonly RegExp[] = [
  // Data Protection Officer: Jane Example; Caldicott Guardian (Jane Example)
  of(`\\b${ROLE}[*_]*(?:[ \\t]*[,:(–—|-]|${SPACE}is)${GAP}[*_]*(?<name>${FULL})`),
  // Jane Example, Head of Governance
  of(
    `(?<![\\p{L}\\p{N}])(?<name>${FULL})[*_]*[ \\t]*[,(–—|]${GAP}(?:the )?(?:(?:\\p{Lu}[\\p{L}-]*|of|for|and)${SPACE}){0,5}${ROLE}\\b`,
  ),
  // by: Jane Example, as the whole of a field
  of(`^[ \\t]*(?:- )?${FIELD}:[ \\t]*["']?(?<name>${FULL})["']?[ \\t]*$`),
];

function of(pattern: string): RegExp {
  return new RegExp(pattern, 'dgmu');
}

/** What follows the name of a person after whom a building, a charity, a report or an Act is called. */
const AFTER =
  /^(?:[’']s?)?(?:\s+(?:and|&|of|the|\p{Lu}[\p{L}’'-]*)){0,3}?\s+(?:Hospitals?|Trust|Foundation|Centre|House|Schools?|Academy|College|University|Surgery|Clinic|Hospice|Ward|Charity|Institute|Library|Road|Street|Lane|Avenue|Inquiry|[Ii]nquiry|Review|[Rr]eview|Report|[Rr]eport|Act|Law|[Jj]udgment|[Pp]rinciples?|[Ss]cheme|[Cc]are|Limited|Ltd|LLP|plc)\b/u;

function isNamedAfter(rest: string): boolean {
  return AFTER.test(rest) || /^[’']s [Ll]aw\b/.test(rest);
}
