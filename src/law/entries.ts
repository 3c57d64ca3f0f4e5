/** Every entry of the law, for what treats them all alike. */
import type { Law, LawEntry } from './law.ts';

/** All entries, whatever they are about. */
export function lawEntries(law: Law): readonly LawEntry[] {
  return Object.values(law).flatMap((part: ReadonlyMap<string, LawEntry> | LawEntry): readonly LawEntry[] =>
    part instanceof Map ? [...part.values()] : [part as LawEntry],
  );
}
