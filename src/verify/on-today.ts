/**
 * A manifest says what was so on its day. What follows from the days in it is worked out for today: an agreement whose last day
 * has passed since is at an end, and one whose review was due is overdue. What else was decided since, only a newer manifest tells.
 */
import { addPeriod, type IsoDate } from '../base/dates.ts';
import type { Manifest, ManifestAgreement } from '../base/manifest.ts';

/** The manifest as far as its own days take it; the same one where today is no later than its day. */
export function onToday(manifest: Manifest, today: IsoDate): Manifest {
  if (today <= manifest.asAt) return manifest;
  return { ...manifest, agreements: manifest.agreements.map((one) => agreementOn(one, today)) };
}

function agreementOn(agreement: ManifestAgreement, today: IsoDate): ManifestAgreement {
  const { status, ends, reviewDue, reviewState } = agreement;
  if (isBefore(ends, today) && RUNS.has(status)) return { ...agreement, status: 'ended', reviewState: 'none' };
  return { ...agreement, reviewState: isBefore(reviewDue, today) ? 'overdue' : reviewState };
}

function isBefore(day: string | null | undefined, today: IsoDate): boolean {
  return typeof day === 'string' && day < today;
}

/** States that the last day ends. */
const RUNS: ReadonlySet<string> = new Set(['in-force', 'suspended']);

/** In days. Registers are built anew each day, or at the least when something changes; a manifest that is older is likely not the newest. */
export const OLD_AFTER = 40;

/** Whether a newer manifest likely exists. */
export function isOld({ asAt }: Manifest, today: IsoDate): boolean {
  return addPeriod(asAt, { count: OLD_AFTER, unit: 'day' }) < today;
}
