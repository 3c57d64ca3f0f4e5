/** The policy of a register: the packs that it names, and the severities that follow from them and from its own settings. */
import { parsePeriod, type Period } from '../base/dates.ts';
import type { Severity } from '../base/finding.ts';
import type { Pack } from './packs.ts';
import type { Register } from './register.ts';

/** The packs that a register names, in its own order. */
export function packsOf({ settings, packs }: Pick<Register, 'settings' | 'packs'>): readonly Pack[] {
  return (settings.review?.packs ?? []).flatMap((id) => packs.find((pack) => pack.id === id) ?? []);
}

/** How long before its day a review counts as due: what the settings say, else the first pack that says it. */
export function noticeOfReview({ settings, packs }: Pick<Register, 'settings' | 'packs'>): Period {
  const ofPack = packsOf({ settings, packs }).find((pack) => pack.notice !== undefined)?.notice;
  return parsePeriod(settings.review?.notice ?? '') ?? ofPack ?? NOTICE;
}

/** Where nobody says. */
const NOTICE: Period = { count: 3, unit: 'month' };

const MILDEST_FIRST: readonly Severity[] = ['note', 'warning', 'error'];

/** The milder of two severities: what only has to be looked at is no graver than the policy makes it. */
export function milder(one: Severity, other: Severity): Severity {
  return MILDEST_FIRST.indexOf(one) < MILDEST_FIRST.indexOf(other) ? one : other;
}

/** The severity that policy gives a rule: that of the settings, else the gravest of the packs; nothing if neither says. */
export function severityOf(code: string, register: Pick<Register, 'settings' | 'packs'>): Severity | 'off' | undefined {
  const own = register.settings.rules?.[code];
  if (own !== undefined) return own;
  return packsOf(register)
    .flatMap((pack) => pack.rules[code] ?? [])
    .sort((a, b) => MILDEST_FIRST.indexOf(b) - MILDEST_FIRST.indexOf(a))[0];
}
