/** The policy of a register: the packs that it names, and the severities that follow from them and from its own settings. */
import type { Severity } from '../base/finding.ts';
import type { Pack } from './packs.ts';
import type { Register } from './register.ts';

/** The packs that a register names, in its own order. */
export function packsOf({ settings, packs }: Pick<Register, 'settings' | 'packs'>): readonly Pack[] {
  return (settings.review?.packs ?? []).flatMap((id) => packs.find((pack) => pack.id === id) ?? []);
}

const MILDEST_FIRST: readonly Severity[] = ['note', 'warning', 'error'];

/** The severity that policy gives a rule: that of the settings, else the gravest of the packs; nothing if neither says. */
export function severityOf(code: string, register: Register): Severity | 'off' | undefined {
  const own = register.settings.rules?.[code];
  if (own !== undefined) return own;
  return packsOf(register)
    .flatMap((pack) => pack.rules[code] ?? [])
    .sort((a, b) => MILDEST_FIRST.indexOf(b) - MILDEST_FIRST.indexOf(a))[0];
}
