/** How an agreement comes to bind: each party signs, or bodies adopt it for all. */
import type { WrittenAgreement } from '../agreement/written/agreement.ts';

/** How the parties make an agreement theirs; each signs, where it does not say. */
export function executionOf({
  execution = 'signed',
}: Pick<WrittenAgreement, 'execution'>): Exclude<typeof execution, string> {
  return typeof execution === 'string' ? { how: execution } : execution;
}
