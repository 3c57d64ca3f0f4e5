/** What differs between two editions of the law data, entry by entry. */
import type { Fields, LawData } from './data.ts';

export interface LawChange {
  /** `powers` */
  readonly section: string;
  readonly id: string;
  /** `verified`: nothing changed but what is said of how it is known. */
  readonly kind: 'added' | 'removed' | 'changed' | 'verified';
  /** What people call it: its citation, else its title. */
  readonly name: string;
  /** The fields that differ, by name; all of them where an entry was added or removed. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that say how a fact is known, and nothing of the law. */
const KNOWING = new Set(['source', 'lastVerified', 'evidence', 'doubt', 'url']);

/** Every entry that differs, section by section in the order of names. */
export function diffLaw(before: LawData, after: LawData): readonly LawChange[] {
  return union(before, after).flatMap((section) => {
    const [old = {}, fresh = {}] = [before[section], after[section]];
    return union(old, fresh).flatMap((id) => changeOf(section, id, old[id], fresh[id]));
  });
}

function changeOf(
  section: string,
  id: string,
  before: Fields | undefined,
  after: Fields | undefined,
): readonly LawChange[] {
  const fields = union(before ?? {}, after ?? {}).flatMap((name): readonly FieldChange[] => {
    const change = { name, before: before?.[name], after: after?.[name] };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
  if (fields.length === 0) return [];
  const kind =
    before === undefined
      ? 'added'
      : after === undefined
        ? 'removed'
        : fields.every(({ name }) => KNOWING.has(name))
          ? 'verified'
          : 'changed';
  return [{ section, id, kind, name: nameOf(id, after ?? before ?? {}), fields }];
}

/** What people call an entry: its citation, else its title. */
export function nameOf(id: string, fields: Fields): string {
  return String(fields['citation'] ?? fields['title'] ?? id);
}

function union(one: object, other: object): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
