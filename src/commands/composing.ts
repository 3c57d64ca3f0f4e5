/** What comparisons compose documents with: the tool's own clauses. */
import { type Editions, readClauses } from '../agreement/editions.ts';
import type { Schemas } from '../agreement/schemas.ts';
import type { Composing } from '../changes/edition-words.ts';
import type { World } from './command.ts';

export async function composingWith(
  { assets, hash }: Pick<World, 'assets' | 'hash'>,
  schemas: Schemas,
  editions: Editions,
): Promise<Composing> {
  return { schema: schemas.agreement.schema, hash, clause: await readClauses(assets, editions) };
}
