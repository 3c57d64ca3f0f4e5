/** Agreements whose words were composed with an edition that is no longer the newest. */
import type { Register } from './register.ts';
import { compareVersions } from './version.ts';

/** What stays with each edition before the newest, the oldest first; nothing of an edition that is not there. */
export function olderEditions({ entries, editions }: Pick<Register, 'entries' | 'editions'>): readonly {
  readonly edition: string;
  readonly newest: string;
  readonly ids: readonly string[];
}[] {
  const all = [...editions.keys()].sort(compareVersions);
  const newest = all.at(-1);
  return all.flatMap((edition) => {
    const ids = entries
      .filter(({ agreement, terms }) => agreement.valid && terms.edition === edition)
      .map(({ id }) => id);
    return newest === undefined || edition === newest || ids.length === 0 ? [] : [{ edition, newest, ids }];
  });
}
