/** Which agreements name another: those that took its place, those that stand under it, and those that relate to it. */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import { isShown, type Published } from './published.ts';

type How = 'replaces' | 'framework' | 'related';

/** In the order of the register. Looked up: each of thousands of pages asks. */
export function namedBy(site: Pick<Published, 'entries'>, id: string, how: How): readonly Entry[] {
  return index(site)[how].get(id) ?? [];
}

const index = onceFor((site: Pick<Published, 'entries'>): Readonly<Record<How, ReadonlyMap<string, Entry[]>>> => {
  const found = {
    replaces: new Map<string, Entry[]>(),
    framework: new Map<string, Entry[]>(),
    related: new Map<string, Entry[]>(),
  };
  const add = (how: How, id: string, entry: Entry): void => {
    const own = found[how].get(id);
    if (own === undefined) found[how].set(id, [entry]);
    else own.push(entry);
  };
  for (const entry of site.entries) {
    const replaced = isShown(entry, 'replaces') ? (entry.terms.replaces ?? []) : [];
    for (const id of new Set(replaced)) add('replaces', id, entry);
    const related = isShown(entry, 'related') ? (entry.terms.related ?? []) : [];
    for (const id of new Set(related.flatMap(({ agreement }) => agreement ?? []))) add('related', id, entry);
    if (entry.framework !== undefined) add('framework', entry.framework.id, entry);
  }
  return found;
});
