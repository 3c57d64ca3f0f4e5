/** How an agreement comes to bind: each party signs, or bodies adopt it for all. */
import type { WrittenAgreement } from '../agreement/written/agreement.ts';

/** How the parties make an agreement theirs; each signs, where it does not say. */
export function executionOf({
  execution = 'signed',
}: Pick<WrittenAgreement, 'execution'>): Exclude<typeof execution, string> {
  return typeof execution === 'string' ? { how: execution } : execution;
}

/** Whether bodies adopt an agreement for all who take part, so that nobody else decides on it. */
export function isAdopted({ terms }: { readonly terms: Pick<WrittenAgreement, 'execution'> }): boolean {
  return executionOf(terms).how === 'adopted';
}
