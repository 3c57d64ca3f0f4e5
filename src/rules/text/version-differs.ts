/** Prose that gives another version, first day or last day of the text than the front matter does. */
import { addPeriod, HOURS, type IsoDate, longDate, parseDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { AS_SUBJECT, OWN_KIND, type Statement, statementsOf, THE_TEXT, THIS_TEXT } from '../own-text.ts';
import { datesIn, isDate, type ProseDate } from '../../base/prose-dates.ts';
import { periodsIn } from '../periods.ts';
import type { Observation, Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

const NUMBER = '(\\d{1,3}\\.\\d{1,3})';
const VERSION = [
  new RegExp(`\\b${THIS_TEXT} is (?:at )?version ${NUMBER}\\b`, 'i'),
  new RegExp(`\\bthis is version ${NUMBER}\\b`, 'i'),
  new RegExp(`\\b${THIS_TEXT},? \\(?version ${NUMBER}\\)?`, 'i'),
  // A line of its own: "Version 3.2, dated 4 May 2026".
  new RegExp(`^(?:current )?version(?: number)?:? ${NUMBER}(?=[.;]?$|,| \\(|:? (?:dated|of|as of|from) \\d)`, 'i'),
];
const FIRST_DAY = [
  new RegExp(
    `\\bthis (?:version of (?:the |this )?)?(?:${OWN_KIND}|version) (?:(?:takes|took|will take|has) effect|(?:comes|came|will come) into (?:force|effect)|starts|started|begins|began|commences|commenced|is effective|applies|is in force|has been in force) (?:on|from|since|as of|as from) (?:the )?$`,
    'i',
  ),
  /^(?:the )?(?:start|effective|commencement) date(?: of this agreement)?(?: is|:) (?:the )?$/i,
];
/** A line of its own: "Effective from 1 October 2026." */
const FIRST_DAY_ALONE = [
  /^(?:effective|in force|in effect|with effect|valid|applicable|commencing|starting) (?:from|on|since|as of|as from) (?:the )?$/i,
];
const LAST_DAY = [
  new RegExp(
    `(?:${AS_SUBJECT}${THIS_TEXT}|^${THE_TEXT}|^it) (?:(?:automatically )?(?:(?:ends|ended|expires|finishes|stops|terminates|lapses)|(?:will|shall) (?:automatically )?(?:end|expire|finish|stop|terminate|lapse)|ceases to have effect)(?: automatically)? (?:on|in|at the end of)|(?:lasts|runs|continues|will run|will last|will continue|is valid|remains valid|is in force|stays in force|remains in force) (?:until|till|to|up to)) (?:the )?$`,
    'i',
  ),
  /^(?:the )?(?:end|expiry) date(?: of this agreement)?(?: is|:) (?:the )?$/i,
];
/** Most statements say nothing of the sort. */
const SPEAKS =
  /\b(?:this|our|it|version|date|agreement|protocol)\b|^(?:effective|in|with|valid|applicable|commencing|starting)\b/i;
const FOR = /\b(?:lasts?|runs?|continues?|force|valid) for\b/i;
/** "This agreement runs for three years." */
const LASTS = new RegExp(
  `(?:${AS_SUBJECT}${THIS_TEXT}|^it) (?:(?:will |shall )?(?:lasts?|runs?|continues?|remains? in force|stays? in force)|is (?:valid|in force)) for (?:a (?:period|term) of )?$`,
  'i',
);

export const versionDiffers: Rule = {
  code: 'text/version-differs',
  severity: 'warning',
  summary: 'The prose gives the same version, first day and last day as the front matter.',
  why: 'People cite an agreement by its version and its dates. With two of them in one text, nobody can tell whether they hold the one that was signed.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      for (const statement of statementsOf(entry.agreement)) {
        if (!SPEAKS.test(statement.text)) continue;
        yield* version(entry, statement);
        yield* firstDay(entry, statement);
        yield* lastDay(entry, statement);
        yield* term(entry, statement);
      }
    }
  },
};

function* version(entry: Entry, { text, place }: Statement): Generator<Observation> {
  const own = entry.agreement.terms.version;
  if (own === undefined || !/version/i.test(text)) return;
  for (const pattern of VERSION) {
    const found = pattern.exec(text);
    const said = found?.[1];
    if (found === null || said === undefined || said === own) continue;
    const at = found.index + found[0].lastIndexOf(said);
    yield {
      at: place(at, at + said.length),
      agreement: entry.id,
      actual: `version ${said} in the prose`,
      expected: `version ${own}, as the front matter says`,
      remedy: 'Leave the number out of the prose: it stands on the cover and changes with each version.',
      related: [{ at: entry.agreement.source.locate('/version'), text: 'The front matter says it here.' }],
    };
    return;
  }
}

function* firstDay(entry: Entry, { text, place }: Statement): Generator<Observation> {
  const own = parseDate(entry.agreement.terms.effective ?? '');
  const alone = dayAfter(text, FIRST_DAY_ALONE);
  const isAlone = alone !== undefined && /^[.;]?$/.test(text.slice(alone.end));
  const said = isAlone ? alone : dayAfter(text, FIRST_DAY);
  if (own === undefined || said === undefined || isDate(said, own)) return;
  yield {
    at: place(said.start, said.end),
    agreement: entry.id,
    actual: `first day in the prose (${nameOf(said)})`,
    expected: `${longDate(own)}, as \`effective\` says`,
    remedy: 'Correct the one that is wrong, or leave the day out of the prose: the document states it.',
    related: [{ at: entry.agreement.source.locate('/effective'), text: 'The front matter says it here.' }],
  };
}

function* lastDay(entry: Entry, { text, place }: Statement): Generator<Observation> {
  const own = parseDate(entry.agreement.terms.ends ?? '');
  const said = dayAfter(text, LAST_DAY);
  // An extension moves the last day, and stands in the record.
  const known = [own, entry.standing.ends].filter((day) => day !== undefined);
  if (said === undefined || known.some((day) => isDate(said, day))) return;
  yield {
    at: place(said.start, said.end),
    agreement: entry.id,
    actual: `last day in the prose (${nameOf(said)})`,
    expected:
      own === undefined
        ? 'a text without a last day, as the front matter gives none under `ends`'
        : `${longDate(own)}, as \`ends\` says`,
    remedy:
      own === undefined
        ? 'If the parties agreed a last day, write it under `ends`. If not, take it out of the prose.'
        : 'Correct the one that is wrong, or leave the day out of the prose: the document states it.',
    related:
      own === undefined ? [] : [{ at: entry.agreement.source.locate('/ends'), text: 'The front matter says it here.' }],
  };
}

function* term(entry: Entry, { text, place }: Statement): Generator<Observation> {
  const { effective, ends } = entry.agreement.terms;
  const [first, last] = [parseDate(effective ?? ''), entry.standing.ends ?? parseDate(ends ?? '')];
  const said = (FOR.test(text) ? periodsIn(text) : []).find(({ start }) => LASTS.test(text.slice(0, start)));
  if (said === undefined || first === undefined) return;
  if (last !== undefined && isNear(last, addPeriod(first, { count: Math.round(said.hours / HOURS.day), unit: 'day' })))
    return;
  yield {
    at: place(said.start, said.end),
    agreement: entry.id,
    actual: `time for which the text holds in the prose (“${said.words}”)`,
    expected:
      last === undefined
        ? 'a text without a last day, as the front matter gives none under `ends`'
        : `a time that ends on ${longDate(last)}, as \`ends\` says`,
    remedy:
      'Find out what the parties agreed. Write the last day under `ends`, and leave the time out of the prose: the document states the day.',
    related: [
      last === undefined
        ? { at: entry.agreement.source.locate('/effective'), text: 'The text begins here.' }
        : { at: entry.agreement.source.locate('/ends'), text: 'The front matter says it here.' },
    ],
  };
}

/** Whether two last days may be meant as the same: the one before or after is, and a month is counted in two ways. */
function isNear(one: IsoDate, other: IsoDate): boolean {
  const spare = { count: 3, unit: 'day' } as const;
  return addPeriod(one, spare, -1) <= other && other <= addPeriod(one, spare);
}

/** The date that stands right after one of some beginnings. */
function dayAfter(text: string, beginnings: readonly RegExp[]): ProseDate | undefined {
  // Most sentences hold no year.
  if (!/\d{4}/.test(text)) return undefined;
  return datesIn(text).find(({ start }) => beginnings.some((pattern) => pattern.test(text.slice(0, start))));
}

function nameOf({ month, words, day }: ProseDate): string {
  return month ? words : longDate(day);
}
