/** What the policy on signing names, and whether there is anybody whom it means. */
import type { Register } from './register.ts';

/** The words that stand for everybody in a role. */
const ROLES = ['controllers', 'processors', 'coordinators'];

/**
 * The words of a field of the policy that mean nobody: no role, and no party or label of any agreement; under `twoRoles` no
 * body either. None while an agreement cannot be read, since its parties are not known.
 */
export function unknownWords(
  { settings, entries, unreadable, organisations }: Register,
  field: 'required' | 'twoRoles',
): readonly { readonly word: string; readonly index: number; readonly known: readonly string[] }[] {
  const words = settings['sign-off']?.[field] ?? [];
  if (words.length === 0 || unreadable.length > 0 || entries.some(({ agreement }) => !agreement.valid)) return [];
  const parties = entries
    .flatMap((entry) => [entry, ...entry.versions.map((kept) => kept.entry)])
    .flatMap((entry) => [...entry.parties.values()].flatMap(({ name, labels }) => [name, ...labels]));
  const known = [...new Set([...(field === 'required' ? ROLES : organisations.keys()), ...parties])];
  return words.flatMap((word, index) => (known.includes(word) ? [] : [{ word, index, known }]));
}
