/** Goes through a tree of Markdown. */
import type { Nodes, Root } from 'mdast';

/** Every node of a tree, in the order of the text. Keeps a list of its own rather than call itself, since prose may be nested deeply. */
export function* nodesOf(body: Root): Generator<Nodes> {
  const waiting: Nodes[] = [body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...[...node.children].reverse());
  }
}
