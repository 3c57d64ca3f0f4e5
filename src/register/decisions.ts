/** What each body decided on each version of an agreement, and by which version it is bound. */
import type { IsoDate } from '../base/dates.ts';
import { groups } from '../base/groups.ts';
import type { SignOff } from '../agreement/register-files.ts';
import type { Sound } from './judge-sign-off.ts';
import type { Bound, Decision } from './signing.ts';
import { roleAsRead } from './signing-roles.ts';
import { compareVersions } from './version.ts';

/**
 * For each body, as each party that it decided for, what stands of each version: the latest version first. `firstDays`
 * says from when each version holds, where it says.
 */
export function decisionsByBody(
  sound: readonly Sound[],
  firstDays: ReadonlyMap<string, string>,
): readonly (readonly Decision[])[] {
  return groups(sound, ({ party, record }) => `${party} ${record.facts.organisation}`).map((all) =>
    groups(all, ({ record }) => record.facts.version)
      .flatMap((about) => decisionOf(about, firstDays) ?? [])
      .sort((one, other) => compareVersions(other.version, one.version)),
  );
}

/** What binds a body of its own decisions, the latest version first. One of two people who decide binds nobody. */
export function boundBy(
  decisions: readonly Decision[],
  today: IsoDate,
  byTwo: (decision: Decision) => boolean,
): Bound | undefined {
  for (const decision of decisions) {
    const { stands, since, carried, ...rest } = decision;
    if (stands !== 'declined' && since <= today && (!byTwo(decision) || decision.byTwo))
      return { ...rest, stands, since, ...(carried === undefined || carried.since > today ? {} : { carried }) };
  }
  return undefined;
}

/** What stands of one body's records about one version: of each role the latest. */
function decisionOf(about: readonly Sound[], firstDays: ReadonlyMap<string, string>): Decision | undefined {
  const standing = groups(about, ({ record }) => roleAsRead(record.facts.role)).flatMap((all) =>
    [...all].sort(byDay).slice(-1),
  );
  const last = [...standing].sort(byDay).at(-1);
  if (last === undefined) return undefined;
  const { organisation, version, date, starts = date } = last.record.facts;
  const records = standing.map(({ record }) => record);
  return {
    party: last.party,
    organisation,
    records,
    byTwo: new Set(standing.map(({ by }) => by)).size >= 2,
    version,
    since: latestOf(date, starts, firstDays.get(version) ?? ''),
    stands: weakest(records),
  };
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
