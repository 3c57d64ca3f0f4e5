/**
 * Parties that are named otherwise than before and are the same all the same: a slip in a name that was put right, or
 * another name of the same body. Nothing but the name may differ, and whatever named the party has to name it still.
 * Where there is any doubt, one party left and another joined.
 */
import { asStep } from '../../base/pointer.ts';
import { surely } from '../../base/nearest.ts';
import type { Party as WrittenParty, WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Linked } from '../entry.ts';
import { isUnknown, type Party } from '../party.ts';
import type { Change } from './change.ts';
import { keyOf } from './fields.ts';
import { type Pair, placeOf, type Side } from './pair.ts';

/** The codes of these changes. */
export const RESPELT_CODES = {
  'parties/respelt':
    'A party is named by another name of the same body, or a slip in its name was put right. All else that is said of it is as before.',
} as const;

/** A party under its old name and under its new one. */
export interface Respelt {
  readonly was: Party;
  readonly is: Party;
  /** body: both names mean one body. slip: the old name led to none, and is one slip away from the new one. */
  readonly how: 'body' | 'slip';
}

/** The parties that are the same under another name, in the order in which the later text names them. */
export function respeltParties({ before, after }: Pair): readonly Respelt[] {
  const [was, is] = [before.entry.parties, after.entry.parties];
  const gone = [...was.values()].filter(({ name }) => !is.has(name));
  const come = [...is.values()].filter(({ name }) => !was.has(name));
  const alike = come.flatMap((now) =>
    gone.flatMap((old): readonly Respelt[] => {
      const how = sameParty(old, now, [...is.values()]);
      return how === undefined ? [] : [{ was: old, is: now, how }];
    }),
  );
  return alike.filter(
    (one) =>
      alike.filter((other) => other.was === one.was || other.is === one.is).length === 1 &&
      isNamedAlike(before.terms, after.terms, one),
  );
}

/** A sentence for each. */
export function compareSpelling({ before, after }: Pair, respelt: readonly Respelt[]): readonly Change[] {
  const { t } = after.words;
  return respelt.map(({ was, is, how }) => ({
    code: 'parties/respelt',
    section: 'parties',
    kind: 'changed',
    thing: is.title,
    before: calledIn(was),
    after: calledIn(is),
    says:
      how === 'body'
        ? t('change.parties.respelt-body', { was: was.name, is: is.name, body: is.title })
        : t('change.parties.respelt-slip', { was: calledIn(was), is: calledIn(is) }),
    from: placeOf(before, `/parties/${asStep(was.name)}`),
    to: placeOf(after, `/parties/${asStep(is.name)}`),
    mentions: ['parties'],
    agreements: [],
    parties: [is.name],
  }));
}

/** As it is called where it is written: by its title, or by the name that stands in its place. */
function calledIn({ title, written, name, organisation }: Party): string {
  return organisation === undefined && written.name === undefined ? name : title;
}

/** The earlier side, with each of these parties named as the later one does. */
export function asSpelt({ entry, terms, words }: Side, respelt: readonly Respelt[]): Side {
  const names = new Map(respelt.map(({ was, is }) => [was.name, is]));
  if (names.size === 0) return { entry, terms, words };
  const own = entry.agreement.terms;
  const spelt: Linked = {
    ...entry,
    terms: named(terms, names),
    agreement: { ...entry.agreement, terms: named(own, names) },
    parties: new Map(
      [...entry.parties].map(([name, party]) => [names.get(name)?.name ?? name, names.get(name) ?? party]),
    ),
    coverage: {
      ...entry.coverage,
      answers: entry.coverage.answers.map((answer) => {
        const party = names.get(answer.need.party.name);
        return party === undefined ? answer : { ...answer, need: { ...answer.need, party } };
      }),
    },
  };
  return { entry: spelt, terms: spelt.terms, words };
}

function named(terms: WrittenAgreement, names: ReadonlyMap<string, Party>): WrittenAgreement {
  const plain = new Map([...names].map(([was, { name }]) => [was, name]));
  const { parties, ...rest } = terms;
  const spelt = Object.entries(parties ?? {}).map(([name, party]) => {
    const other = names.get(name);
    return other === undefined ? [name, inPlace(party, plain)] : [other.name, other.written];
  });
  return {
    ...(inPlace(rest, plain) as WrittenAgreement),
    ...(parties === undefined ? {} : { parties: Object.fromEntries(spelt) as Record<string, WrittenParty> }),
  };
}

/** The same value, with other names in the place of these wherever one stands alone. */
function inPlace(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => inPlace(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [names.get(key) ?? key, inPlace(one, names)] as const),
  );
}

/** How two parties are the same, if they surely are: all that is written of them agrees but their names. */
function sameParty(old: Party, now: Party, parties: readonly Party[]): Respelt['how'] | undefined {
  if (keyOf(unnamed(old.written)) !== keyOf(unnamed(now.written))) return undefined;
  const [was, is] = [old.organisation, now.organisation];
  if (was !== undefined && is !== undefined) {
    if (was.id === is.id) return isOtherBody(was.facts, is.facts) ? undefined : 'body';
    // Two files of one body: as when the file itself had the misspelt name.
    return old.shape === 'body' && now.shape === 'body' && areOneBody(was.facts, is.facts) ? 'body' : undefined;
  }
  // A name that led to a body and now leads to none is no correction.
  if (was !== undefined || (is === undefined && isUnknown(now) && !isUnknown(old))) return undefined;
  // Of the new one its title alone: another name is said by its file, which may be as new as the change.
  const others = parties.filter((one) => one !== now).flatMap(namesOf);
  const title = plainName(now.title);
  return [...new Set([old.name, plainName(old.title)])].some((slip) => surely(slip, [title, ...others]) === title)
    ? 'slip'
    : undefined;
}

type Facts = NonNullable<Party['organisation']>['facts'];

/**
 * Whether two files are of one body. Nothing in them contradicts it; the later one has a name that the earlier one gives,
 * since a name that only the later one gives may be as new as the change; and they share a number of a public register, or
 * have none and say the same throughout.
 */
function areOneBody(was: Facts, is: Facts): boolean {
  const names = [was.name, ...(was.alsoKnownAs ?? [])].map(plainName);
  return names.includes(plainName(is.name)) && !isOtherBody(was, is) && (shareNumber(was, is) || sayTheSame(was, is));
}

/** What tells bodies apart where it differs, be it that one file alone says it. */
const IDENTIFYING = [
  'kind',
  'nation',
  'legalName',
  'website',
  'publicAuthority',
  'competentAuthority',
  'from',
] as const satisfies readonly (keyof Facts)[];

/** Whether something that identifies a body differs: a number that both files give, or one of those facts. */
function isOtherBody(was: Facts, is: Facts): boolean {
  return IDENTIFYING.some((fact) => was[fact] !== is[fact]) || numbers(was, is).some(([one, other]) => one !== other);
}

function shareNumber(was: Facts, is: Facts): boolean {
  return numbers(was, is).some(([one, other]) => one === other);
}

/** Both numbers of two bodies, in each public register of which both have one. */
function numbers({ identifiers: was = {} }: Facts, { identifiers: is = {} }: Facts): readonly [string, string][] {
  const other = new Map(Object.entries(is));
  return Object.entries(was).flatMap(([register, number]): [string, string][] => {
    const also = other.get(register);
    return also === undefined ? [] : [[number, also]];
  });
}

/** Whether neither body has a number, and all that is said of them is the same but their names. */
function sayTheSame(was: Facts, is: Facts): boolean {
  const said = ({ name: _name, alsoKnownAs: _names, ...rest }: Facts): string => keyOf(rest);
  return was.identifiers === undefined && said(was) === said(is);
}

/** Small letters and digits, with hyphens between the words. */
function plainName(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? ''
  );
}

/** What a party may be known by, as words with hyphens. */
function namesOf({ name, title, organisation }: Party): readonly string[] {
  return [...new Set([name, plainName(title), ...(organisation?.facts.alsoKnownAs ?? []).map(plainName)])];
}

function unnamed({ organisation: _organisation, name: _name, ...rest }: WrittenParty): object {
  return rest;
}

/** Whether all that named the party names it under its new name, in the same places, and nothing names the old one. */
function isNamedAlike(before: WrittenAgreement, after: WrittenAgreement, { was, is }: Respelt): boolean {
  const places = (terms: WrittenAgreement, own: string, names: readonly string[]): string => {
    const { record: _record, parties, ...rest } = terms;
    const { [own]: _own, ...others } = parties ?? {};
    return naming({ ...rest, parties: others }, names, [was.name, is.name], '')
      .sort()
      .join('\n');
  };
  return (
    places(after, is.name, [was.name]) === '' &&
    places(before, was.name, [was.name, is.name]) === places(after, is.name, [is.name])
  );
}

/** The places where one of these names stands alone, as JSON pointers in which an item of a list has no number. */
function naming(value: unknown, names: readonly string[], either: readonly string[], at: string): string[] {
  if (typeof value === 'string') return names.includes(value) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((one) => naming(one, names, either, `${at}/*`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    ...(names.includes(key) ? [`${at}/?`] : []),
    ...naming(one, names, either, `${at}/${either.includes(key) ? '?' : asStep(key)}`),
  ]);
}
