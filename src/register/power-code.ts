/**
 * Why the law that is cited does not carry what rests on it: nothing is cited,
 * or law of the wrong sort, of another body, of another nation, for the other
 * half of the flow, or that is not in force. Each has a rule of its own.
 */
import { reaches } from '../law/reach.ts';
import type { GapCode } from './coverage.ts';
import type { Cited } from './ground.ts';
import type { Reliance, Service } from './reach.ts';

/** What a gap says instead where the law cited is no one's fault: `none` for no law at all, `others` for law of other bodies. */
export interface Otherwise {
  readonly none: GapCode;
  readonly others: GapCode;
}

/** The code of a gap, from all that is cited and what of it served. `duty` says that nothing but a duty does. */
export function powerCode(
  c: Reliance,
  cited: readonly Cited[],
  service: Service,
  duty: boolean,
  otherwise: Otherwise,
): GapCode {
  if (service.reach === 'unknown') return unknownCode(service);
  const usable = cited.filter(({ grounds }) => grounds !== 'no');
  if (cited.length === 0) return otherwise.none;
  if (cited.some((one) => isSpent(c, one, duty))) return 'power-not-in-force';
  if (usable.length === 0) return cited.every(isNoPower) ? 'not-a-power' : 'power-not-in-force';
  if (duty && usable.every(({ power }) => power !== undefined && power.kind !== 'duty')) return 'not-a-duty';
  if (service.unserved.length > 0) return 'recipient-outside-power';
  if (service.otherHalf) return 'power-one-way';
  return usable.some((one) => isOfAnotherNation(c, one)) ? 'outside-extent' : otherwise.others;
}

/** Whether law reaches bodies of a kind, and only in other nations. */
export function isOfAnotherNation({ law, profile }: Pick<Reliance, 'law' | 'profile'>, { power }: Cited): boolean {
  return (
    power !== undefined &&
    reaches(law, power, profile.kind, profile.nation) === 'no' &&
    reaches(law, power, profile.kind, 'united-kingdom') !== 'no'
  );
}

/** Where all that is open is what a citation means, or whether the law cited is in force, the citation itself has a finding. */
function unknownCode({ unsure }: Service): GapCode {
  const known = unsure.filter(({ cited }) => cited.power !== undefined);
  if (unsure.length > 0 && known.length === 0) return 'unknown-power';
  return known.length > 0 && known.every(({ cited }) => cited.grounds === 'unknown')
    ? 'power-not-in-force'
    : 'could-not-check';
}

/** Law that would reach the body if it were in force. */
function isSpent({ law, profile }: Reliance, { power, grounds }: Cited, duty: boolean): boolean {
  return (
    grounds === 'no' &&
    power !== undefined &&
    (!duty || power.kind === 'duty') &&
    reaches(law, power, profile.kind, profile.nation) !== 'no'
  );
}

function isNoPower({ power }: Cited): boolean {
  return power?.kind === 'limit' || power?.kind === 'none';
}
