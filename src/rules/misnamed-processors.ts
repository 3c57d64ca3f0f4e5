/** Parties that work as processors and whose role says otherwise: a rule tells them, and no other takes them for what they are not. */
import type { Entry } from '../register/entry.ts';

/** Their names. */
export function misnamedProcessors({ terms, parties }: Entry): ReadonlySet<string> {
  const names = Object.values(terms.processing ?? {}).map(({ processor }) => processor);
  return new Set(names.filter((name) => (parties.get(name)?.role ?? 'processor') !== 'processor'));
}
