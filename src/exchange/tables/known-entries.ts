/** Which entries of a table the register has already: a table can be brought in again, and only what is new is written. */
import type { Entry } from '../../register/entry.ts';
import { foldName } from '../bodies.ts';

/** What is compared of an entry: what its own register says of it. */
export type Listed = Readonly<Record<string, unknown>>;

/** How a row stands to the entries that there are. */
export type Standing =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly id: string }
  /** The register says something else of it now. */
  | { readonly kind: 'changed'; readonly id: string; readonly differences: readonly Difference[] };

export interface Difference {
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

/** Fields that the other register decides. */
const COMPARED = ['theme', 'reviewDue', 'purposeAsPublished', 'lead', 'partiesAsPublished', 'otherColumns'] as const;

/** What an entry that people wrote may leave out, without saying otherwise. */
const MAY_LACK: ReadonlySet<string> = new Set(['purposeAsPublished', 'otherColumns']);

/** The listings of a register that were taken from the register of a name. */
export function listingsOf(entries: readonly Entry[], register: string): readonly Entry[] {
  return entries.filter(
    ({ agreement, terms }) =>
      agreement.valid && agreement.kind === 'listing' && foldName(terms.listed?.register ?? '') === foldName(register),
  );
}

/** How each row stands, in their order. Of rows with one title each takes an entry of its own, first those that say the same. */
export function standings(rows: readonly Listed[], listings: readonly Entry[]): readonly Standing[] {
  const waiting = new Map<string, Entry[]>();
  for (const entry of listings) {
    const key = foldName(entry.terms.listed?.titleAsPublished ?? entry.terms.title);
    waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  const found: (Standing | undefined)[] = rows.map((row) => {
    const own = waiting.get(keyOf(row)) ?? [];
    const same = own.findIndex((entry) => differencesOf(entry, row).length === 0);
    const [entry] = same === -1 ? [] : own.splice(same, 1);
    return entry === undefined ? undefined : { kind: 'same', id: entry.id };
  });
  return rows.map((row, index) => {
    const settled = found[index];
    if (settled !== undefined) return settled;
    const entry = waiting.get(keyOf(row))?.shift();
    return entry === undefined
      ? { kind: 'new' }
      : { kind: 'changed', id: entry.id, differences: differencesOf(entry, row) };
  });
}

/** The register from which an earlier import took most of these titles; nothing if none did. */
export function registerOfTitles(entries: readonly Entry[], titles: readonly string[]): string | undefined {
  const sought = new Set(titles.map(foldName));
  const counts = new Map<string, number>();
  for (const { agreement, terms } of entries) {
    const { register, titleAsPublished } = terms.listed ?? {};
    if (!agreement.valid || register === undefined || !sought.has(foldName(titleAsPublished ?? terms.title))) continue;
    counts.set(register, (counts.get(register) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] * 2 > sought.size ? first[0] : undefined;
}

function keyOf(row: Listed): string {
  return foldName(plain(row['titleAsPublished']));
}

function differencesOf({ terms }: Entry, row: Listed): readonly Difference[] {
  const before: Listed = { ...terms.listed };
  return COMPARED.flatMap((field) => {
    const [was, is] = [plain(before[field]), plain(row[field])];
    return was === is || (was === '' && MAY_LACK.has(field)) ? [] : [{ field, was, is }];
  });
}

/** A value as one text, whatever lines it stands in. */
function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return (value as readonly unknown[]).map(plain).join(' | ');
  if (typeof value === 'object')
    return Object.values(value as Readonly<Record<string, unknown>>)
      .map(plain)
      .join(': ');
  return String(value).replaceAll(/\s+/g, ' ').trim();
}
