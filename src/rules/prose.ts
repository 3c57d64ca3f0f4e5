/** The prose that rules on text look at: that of agreements, and of guidance pages. */
import type { Nodes } from 'mdast';
import type { Register } from '../register/register.ts';
import { nodesOf } from '../source/nodes.ts';
import { placeOf } from '../source/prose.ts';
import type { Span } from '../base/position.ts';
import type { Source } from '../source/source.ts';

/** A node of some prose, the file that it is in, and the finding's fields that say where it is. */
export interface Piece {
  readonly node: Nodes;
  readonly source: Source;
  readonly where: { readonly at: Span; readonly agreement?: string };
}

/** Every node of all prose of the register whose file can be relied on. */
export function* prose({ entries, guidance }: Register): Generator<Piece> {
  for (const { id, agreement } of entries) {
    if (!agreement.valid) continue;
    for (const node of nodesOf(agreement.body))
      yield {
        node,
        source: agreement.source,
        where: { at: placeOf(node, agreement.source), agreement: id },
      };
  }
  for (const { source } of guidance)
    for (const node of nodesOf(source.body)) yield { node, source, where: { at: placeOf(node, source) } };
}
