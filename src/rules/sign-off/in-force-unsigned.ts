/** A version in force that not everybody signed who has to. */
import { type IsoDate, longDate, parseDate } from '../../base/dates.ts';
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { entryOnDay, isKept } from '../../register/on-day.ts';
import type { Missing } from '../../register/signing.ts';
import type { Register } from '../../register/register.ts';
import { signedOtherWords, unsignedBy } from '../../register/unsigned.ts';
import { nextNumbers } from '../../register/version.ts';
import type { Observation, Rule } from '../rule.ts';

export const inForceUnsigned: Rule = {
  code: 'sign-off/in-force-unsigned',
  severity: 'error',
  summary: 'A version is in force once everybody signed it who has to.',
  why: 'A party that has not agreed is not bound, and the others may not know it. Lawful sharing that protects someone never waits for this.',
  *check(register) {
    for (const entry of register.entries) {
      const present = entryOnDay(entry, register);
      yield* lacking(present, register);
      // Until the first day of the newest text, the version before it is the one in force.
      if (isKept(present)) yield* toCome(entry, register, parseDate(entry.terms.effective ?? ''));
      else yield* toCome(asInForce(entry), register, firstByLog(entry, register));
    }
  },
};

function* lacking(entry: Entry, register: Register): Iterable<Observation> {
  const { id, agreement, terms } = entry;
  const missing = unsignedBy(entry, register);
  if (missing.length === 0) return;
  const others = signedOtherWords(entry);
  const isEdited = ({ organisation = '' }: Missing): boolean => others.has(organisation);
  const place = { at: agreement.source.locate('/version'), agreement: id, pointer: '/version' };
  if (missing.every(isEdited)) {
    const names = listInWords([...others].map((name) => bodyName(register.organisations, name)));
    yield {
      ...place,
      actual: `change of the text of version ${terms.version} after ${names} signed it`,
      expected: 'the words that were signed, or the next number',
      remedy: `Take the change back. Or ${newNumber(entry, register)}, and have ${names} sign the text as it is then. What they signed stays on record.`,
    };
  } else if (entry.signing.state === 'key-revoked') {
    const names = listInWords(missing.map(({ title }) => title));
    yield {
      ...place,
      actual: `version ${terms.version}, in force and no longer signed by ${names}, ${WHY['key-revoked']}`,
      expected: 'a decision of each party that has to sign it, by a key that is safe',
      remedy: `Have ${names} decide again: with another key, or in another way. What was signed stays on record, and until then the page says who is missing and since when.`,
      staysPublished: true,
    };
  } else {
    yield {
      ...place,
      actual: `version ${terms.version}, in force and not signed by ${unsigned(missing, (one) => (isEdited(one) ? OTHER_WORDS : WHY[one.why]))}`,
      expected: 'a sign-off record of each party that has to sign it',
      remedy: [
        ...(missing.some(isEdited)
          ? [`Where words were signed that have changed since, take the change back; or ${newNumber(entry, register)}.`]
          : []),
        ...whatToDo(entry, missing),
        `If signing is still going on, ${later(entry, register)}.`,
      ].join(' '),
    };
  }
}

/** What to do about those who are missing: a body that has said no is not one that nobody has asked. */
function whatToDo({ id }: Entry, missing: readonly Missing[]): readonly string[] {
  const declined = missing.filter(({ why }) => why === 'declined').map(({ title }) => title);
  return [
    ...(declined.length === missing.length
      ? []
      : [
          `Put a record for each${declined.length === 0 ? '' : ' of the others'} into agreements/${id}/sign-off/; \`concordat sign ${id}\` says who is missing and why.`,
        ]),
    ...(declined.length === 0
      ? []
      : [
          `${listInWords(declined)} declined: settle with it what it can agree to, and have all sign that as the next version; or make one without it.`,
        ]),
  ];
}

/**
 * What to do meanwhile. A new agreement waits for its log, which nobody signs. The next version of one waits for its day:
 * that is part of what is signed, and can only be put off as long as nobody has signed it.
 */
function later({ versions, terms, signing }: Entry, { organisations }: Register): string {
  // What was released is kept under its own number too.
  const before = versions.find(({ version }) => version !== terms.version);
  if (before === undefined) return 'take the `in-force` event out of the log until it is done';
  const signed = signing.decisions
    .filter(({ version, stands }) => version === terms.version && stands !== 'declined')
    .map(({ organisation }) => bodyName(organisations, organisation));
  return signed.length === 0
    ? `write a later day under \`effective\`: until then version ${before.version} holds`
    : `leave the day under \`effective\` as it is: it is part of what ${listInWords(signed)} signed, who would have to sign again. Whoever signs later is bound by version ${terms.version} from the day on which it signs, and until then by what it signed before`;
}

/** The day to come on which the log puts a new agreement in force, which it is not yet. */
function firstByLog({ agreement, standing, terms }: Entry, { today }: Register): IsoDate | undefined {
  if (!agreement.valid || standing.status !== 'draft') return undefined;
  const days = (terms.record?.log ?? []).filter(({ event, date }) => event === 'in-force' && date > today);
  const [first] = days.map(({ date }) => date).sort();
  return first === undefined ? undefined : parseDate(first);
}

/** A draft as it is on the day on which the log puts it in force. */
function asInForce(entry: Entry): Entry {
  return { ...entry, standing: { ...entry.standing, status: 'in-force' } };
}

/** A version before its first day: nobody is bound by it yet, and there is time to sign it. */
function* toCome(entry: Entry, register: Register, first: IsoDate | undefined): Iterable<Observation> {
  const { id, agreement, terms } = entry;
  const missing = unsignedBy(entry, register);
  if (missing.length === 0 || first === undefined) return;
  yield {
    at: agreement.source.locate('/version'),
    agreement: id,
    pointer: '/version',
    severity: 'note',
    actual: `version ${terms.version}, which takes effect on ${longDate(first)} and is not signed by ${unsigned(missing, ({ why }) => (why === 'declined' ? WHY[why] : ''))}`,
    expected: 'a sign-off record of each party that has to sign it, by that day',
    remedy: [...whatToDo(entry, missing), `If it takes longer, ${later(entry, register)}.`].join(' '),
  };
}

/** `write the next number under …` */
function newNumber({ id, terms }: Entry, { settings }: Register): string {
  const next = nextNumbers(terms.version, settings);
  const which =
    next === undefined
      ? ''
      : `: ${next.material}${next.editorial === next.material ? '' : ` (${next.editorial} if only the wording changed)`}`;
  return `give the changed text the next number under \`version\`${which}, with its first day under \`effective\` (\`concordat amend ${id}\` does both, and keeps what was signed)`;
}

/** `A and B, which declined`: what is so of all is said once. */
function unsigned(missing: readonly Missing[], why: (one: Missing) => string): string {
  const reasons = new Set(missing.map(why));
  const [only = ''] = reasons;
  const titles = missing.map(({ title }) => title);
  if (reasons.size === 1) return `${listInWords(titles)}${only === '' ? '' : `, ${only}`}`;
  return listInWords(missing.map((one) => `${one.title}${why(one) === '' ? '' : ` (${why(one)})`}`));
}

const OTHER_WORDS = 'which signed other words under this number';

const WHY: Readonly<Record<Missing['why'], string>> = {
  nothing: '',
  declined: 'which declined',
  'one-role': 'for which a second person has to decide',
  'earlier-version': 'which signed an earlier version',
  'key-revoked': 'whose key was revoked',
};
