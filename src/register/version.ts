/** The version of a text: its number and its first day. */
import { type IsoDate, parseDate } from '../base/dates.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';

/** Compares `1.9` and `1.10` as numbers, part by part. */
export function compareVersions(a = '0.0', b = '0.0'): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

/** The numbers that can follow one, by what changed and by how a register numbers; nothing for one that is none that can be counted. */
export function nextNumbers(
  version: string | undefined,
  { changes }: Pick<WrittenRegister, 'changes'>,
): { readonly material: string; readonly editorial: string } | undefined {
  const [, whole, part] = /^(\d+)\.(\d+)$/.exec(version ?? '') ?? [];
  if (whole === undefined || part === undefined) return undefined;
  const editorial = `${whole}.${Number(part) + 1}`;
  return { material: changes?.numbering === 'next-number' ? editorial : `${Number(whole) + 1}.0`, editorial };
}

/** The day that a text's bodies are resolved on: its first day, or today while it has none. */
export function effectiveDay(agreement: Agreement, today: IsoDate): IsoDate {
  return parseDate(agreement.terms.effective ?? '') ?? today;
}
