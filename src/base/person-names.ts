/** Finds the names of persons in a text, by what people write around them. */
import { BODIES, FIRST_NAMES, isOfRoleOrBody } from './person-words.ts';

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
    if (
      BODIES.has(words.join(' ')) ||
      isOfRoleOrBody(words) ||
      isNamedAfter(name, text.slice(end, end + 60)) ||
      isBody(words.join(' '))
    )
      return;
    const known = [...found.values()].some((one) => one.start <= start && start < one.end);
    if (!known) found.set(start, { start, end, name: name.replaceAll(/\s+/g, ' ') });
  };
  for (const pattern of MARKED) for (const match of text.matchAll(pattern)) take(startOf(match), nameOf(match));
  // Elsewhere only what begins with a first name or with initials counts, and few words do.
  for (const index of beginningsIn(text)) {
    const from = Math.max(0, index - BEFORE);
    const around = text.slice(from, index + AFTERWARDS);
    for (const pattern of UNMARKED)
      for (const match of around.matchAll(pattern)) {
        // A sentence can begin before the name: “Ask Jane Example, Head of Governance”.
        const skipped = index - from - startOf(match);
        const name = nameOf(match).slice(skipped);
        if (skipped >= 0 && /[^\p{L}’'-]\p{L}/u.test(name)) take(index, name);
      }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Names that are the whole of a line or of a piece of a list, or that a number or an address follows: `Jane Example 01632 960001`. */
export function loneNamesIn(text: string, isBody: (words: string) => boolean): readonly string[] {
  return [...text.matchAll(ALONE)].map(nameOf).filter((name) => {
    const words = wordsOf(name);
    return (
      FIRST_NAMES.has(words[0] ?? '') &&
      !BODIES.has(words.join(' ')) &&
      !isOfRoleOrBody(words) &&
      !isBody(words.join(' '))
    );
  });
}

/** Where a first name stands, or initials before a name. */
function* beginningsIn(text: string): Generator<number> {
  for (const { index } of text.matchAll(/\b[A-Z][a-z]+/g)) {
    const word = /^[A-Za-z’'-]+/.exec(text.slice(index, index + 24))?.[0] ?? '';
    if (FIRST_NAMES.has(word)) yield index;
  }
  for (const { index } of text.matchAll(INITIALED)) yield index;
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
/** J. Example; A. N. Other */
const INITIALS = `(?:${String.raw`\p{Lu}\.`}${SPACE}?){1,3}${PART}`;
const INITIALED = new RegExp(String.raw`(?<![\p{L}\p{N}.])${INITIALS}`, 'gu');
const NAMED = `(?:${FULL}|${INITIALS})`;
const ROLE =
  '(?:Officer|Manager|Head|Guardian|Lead|Director|Superintendent|Inspector|Sergeant|Constable|Chair|Executive|Co-ordinator|Coordinator|Solicitor|Nurse|Headteacher|Commissioner|Secretary|Governance|Services|Teacher|Owner)';
/** What is asked of a person, or done by one. */
const ASKED =
  '(?:[Cc]ontact(?: point)?(?: is| are|, who is)?|[Cc]ontact for [^.;:()\\n]{1,40} is|[Aa]sk(?: for)?|[Ee]-?mail|[Tt]elephone|[Pp]hone|[Rr]ing|[Ww]rite to|[Ss]peak (?:to|with)|[Ss]end (?:it|them|this) to|[Cc]haired by|[Ss]igned by|[Ww]ritten by|[Dd]rafted by|[Pp]repared by|[Aa]uthor(?:ed by| is)|(?:officer|manager|lead|guardian|chair|secretary) (?:is|was))';
const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|PC|WPC|PCSO|DC|DS|DI|DCI|Sgt|Sergeant|Insp|Supt|Rev|Revd)';
const SIGNED =
  '(?:Signed(?: by)?|Signature|Signatory|Print(?:ed)? name|Full name|Name|Author|Prepared by|Written by|Drafted by|Approved by|Reviewed by|Agreed by|Contact)';
const FIELD =
  '(?:role|unit|by|signatory|contact|ledBy|assessedBy|checkedBy|keptBy|dataProtectionOfficer|sharing|rights|help)';

/** Patterns that show by themselves that a name follows. */
const MARKED: readonly RegExp[] = [
  // Dr A. Example; PC 1234 Example
  of(
    `\\b${TITLE}\\.?${SPACE}(?:\\d{1,5}${SPACE})?(?<name>(?:${INITIAL}${SPACE}|${String.raw`\p{Lu}\.`}){0,3}${PART}(?:${SPACE}${PART}){0,2})`,
  ),
  // Signed: Jane Example; Contact: J Example
  of(
    `\\b${SIGNED}[*_]*[ \\t]*[:–—-][*_]*${GAP}[*_]*(?<name>${NAMED}|(?:(?![AI] )${INITIAL} |${INITIAL} ${INITIAL} )${PART})`,
  ),
];

/** Patterns for names that begin with a first name or with initials. */
const UNMARKED: readonly RegExp[] = [
  // Data Protection Officer: Jane Example; Caldicott Guardian (Jane Example)
  of(`\\b${ROLE}[*_]*(?:[ \\t]*[,:(–—|-]|${SPACE}is)${GAP}[*_]*(?<name>${NAMED})`),
  // The point of contact is Jane Example
  of(`\\b${ASKED}${SPACE}[*_]*(?<name>${NAMED})`),
  // Jane Example, Head of Governance
  of(
    `(?<![\\p{L}\\p{N}])(?<name>${NAMED})[*_]*[ \\t]*[,(–—|]${GAP}(?:the )?(?:(?:\\p{Lu}[\\p{L}-]*|of|for|and)${SPACE}){0,5}${ROLE}\\b`,
  ),
  // by: Jane Example, as the whole of a field
  of(`^[ \\t]*(?:- )?${FIELD}:[ \\t]*["']?(?<name>${NAMED})["']?[ \\t]*$`),
];

const ALONE = of(
  `(?:^|[;,/|:])[ \\t]*(?<name>${PART}(?: (?:${INITIAL}|${PART})){0,1} ${PART})(?=[ \\t]*(?:$|[;,/|(–—-]|\\+?\\d|tel\\b|[\\w.'-]+@))`,
);

function of(pattern: string): RegExp {
  return new RegExp(pattern, 'dgmu');
}

/** What follows the name of a person after whom a building, a charity, a report or an Act is called. */
const AFTER =
  /^(?:[’']s?)?(?:\s+(?:and|&|of|the|\p{Lu}[\p{L}’'-]*)){0,3}?\s+(?:Hospitals?|Trust|Foundation|Centre|House|Schools?|Academy|College|University|Surgery|Clinic|Hospice|Ward|Charity|Institute|Library|Road|Street|Lane|Avenue|Inquiry|[Ii]nquiry|Review|[Rr]eview|Report|[Rr]eport|Act|Law|[Jj]udgment|[Pp]rinciples?|[Ss]cheme|[Cc]are|Limited|Ltd|LLP|plc)\b/u;

function isNamedAfter(name: string, rest: string): boolean {
  const [, next = ''] = /^\s+(\p{Lu}\p{Ll}+)/u.exec(rest) ?? [];
  // S. Yorkshire Police
  return AFTER.test(rest) || /^[’']s [Ll]aw\b/.test(rest) || (/^\p{Lu}\./u.test(name) && isOfRoleOrBody([next]));
}
