/** What each body decided on each version of an agreement, and by which version it is bound. */
import type { IsoDate } from '../base/dates.ts';
import { groups } from '../base/groups.ts';
import type { SignOff } from '../agreement/register-files.ts';
import { isSigned } from '../agreement/statement.ts';
import type { Sound } from './judge-sign-off.ts';
import type { Bound, Decision } from './signing.ts';
import { roleAsRead } from './signing-roles.ts';
import { compareVersions } from './version.ts';

/** Whether two people decide for a body in one capacity. */
export type ByTwo = (one: Pick<Decision, 'party' | 'organisation'>) => boolean;

/**
 * For each body, as each party that it decided for, what stands of each version: the latest version first. `firstDays`
 * says from when each version holds, where it says.
 */
export function decisionsByBody(
  sound: readonly Sound[],
  firstDays: ReadonlyMap<string, string>,
  byTwo: ByTwo,
): readonly (readonly Decision[])[] {
  return groups(sound, ({ party, record }) => `${party} ${record.facts.organisation}`).map((all) =>
    groups(all, ({ record }) => record.facts.version)
      .flatMap((about) => decisionOf(about, firstDays, byTwo) ?? [])
      .sort((one, other) => compareVersions(other.version, one.version)),
  );
}

/** What binds a body of its own decisions, the latest version first. One of two people who decide binds nobody. */
export function boundBy(decisions: readonly Decision[], today: IsoDate, byTwo: ByTwo): Bound | undefined {
  for (const decision of decisions) {
    const { stands, since, carried, ...rest } = decision;
    if (stands !== 'declined' && since <= today && (!byTwo(decision) || decision.byTwo))
      return { ...rest, stands, since, ...(carried === undefined || carried.since > today ? {} : { carried }) };
  }
  return undefined;
}

/** What stands of one body's records about one version. */
function decisionOf(
  about: readonly Sound[],
  firstDays: ReadonlyMap<string, string>,
  byTwo: ByTwo,
): Decision | undefined {
  const inOrder = [...about].sort(byDay);
  const last = inOrder.at(-1);
  if (last === undefined) return undefined;
  const { party, record } = last;
  const { organisation, version } = record.facts;
  const two = byTwo({ party, organisation });
  const states = inOrder.map((_one, index) => standingOf(inOrder.slice(0, index + 1)));
  const binds = ({ stands, people }: Standing): boolean => stands !== 'declined' && (!two || people >= 2);
  // It is bound from the day on which it agreed: that conditions were met, or another role agreed too, does not begin it anew.
  const from = states.findLastIndex((state) => !binds(state)) + 1;
  const run = inOrder.slice(from === states.length ? -1 : from);
  const { standing, stands, people } = standingOf(inOrder);
  const first = run.map(({ record: { facts } }) => latestOf(facts.date, facts.starts ?? '')).sort()[0] ?? '';
  const met = states.findLastIndex(
    (state, index) =>
      index > from && state.stands === 'agreed' && states[index - 1]?.stands === 'agreed-with-conditions',
  );
  const records = standing.map((one) => one.record);
  return {
    party,
    organisation,
    records,
    byTwo: people >= 2,
    version,
    since: latestOf(first, ...records.map(({ facts }) => facts.starts ?? ''), firstDays.get(version) ?? ''),
    stands,
    ...(met === -1 || stands !== 'agreed' ? {} : { conditionsMet: latestOf(inOrder[met]?.record.facts.date ?? '') }),
  };
}

interface Standing {
  /** Of each role the latest. */
  readonly standing: readonly Sound[];
  readonly stands: Decision['stands'];
  /** How many people they are, as far as keys and roles can tell. */
  readonly people: number;
}

/** What stands of records, the earliest first. */
function standingOf(records: readonly Sound[]): Standing {
  const standing = groups(records, ({ record }) => roleAsRead(record.facts.role)).flatMap(latestOfRole);
  return {
    standing,
    stands: weakest(standing.map(({ record }) => record)),
    people: new Set(standing.map(({ by }) => by)).size,
  };
}

/** The latest; but what only repeats without a key what a key signed takes nothing from the signature, which proves more. */
function latestOfRole(all: readonly Sound[]): readonly Sound[] {
  const last = all.at(-1);
  if (last === undefined) return [];
  const alike = all.slice(all.findLastIndex((one) => !saysTheSame(one, last)) + 1);
  return [alike.findLast(({ record }) => isSigned(record.facts)) ?? last];
}

function saysTheSame({ record: { facts: one } }: Sound, { record: { facts: other } }: Sound): boolean {
  return (
    one.decision === other.decision &&
    one.starts === other.starts &&
    String(one.conditions ?? []) === String(other.conditions ?? [])
  );
}

/** All are days of the calendar or nothing: schemas have accepted them. */
export function latestOf(...days: readonly string[]): IsoDate {
  return [...days].sort().at(-1) as IsoDate;
}

/** Of two decisions on one day the more cautious one stands: which of two files comes first must not decide. */
function byDay({ record: { facts: one } }: Sound, { record: { facts: other } }: Sound): number {
  return one.date === other.date ? caution(one.decision) - caution(other.decision) : one.date < other.date ? -1 : 1;
}

const CAUTION = ['agreed', 'agreed-with-conditions', 'declined'] as const;

function caution(decision: Decision['stands']): number {
  return CAUTION.indexOf(decision);
}

function weakest(records: readonly SignOff[]): Decision['stands'] {
  return CAUTION[Math.max(...records.map(({ facts }) => caution(facts.decision)))] ?? 'declined';
}
