/** Remembers what was worked out before, so that thirty bodies of a kind cost what one costs. */

/** Gives what was made for a path before, or makes it now. */
export type PathMemo<Out> = (path: readonly unknown[], make: () => Out) => Out;

interface Node<Out> {
  next: Map<unknown, Node<Out>> | undefined;
  made: { readonly out: Out } | undefined;
}

/** Remembers by a path of things, each of which is told from others as the keys of a map are. */
export function pathMemo<Out>(): PathMemo<Out> {
  const root: Node<Out> = { next: undefined, made: undefined };
  return (path, make) => {
    let node = root;
    for (const step of path) {
      node.next ??= new Map();
      let next = node.next.get(step);
      if (next === undefined) {
        next = { next: undefined, made: undefined };
        node.next.set(step, next);
      }
      node = next;
    }
    node.made ??= { out: make() };
    return node.made.out;
  };
}

/** Gives one and the same thing for all that have the same key, so that they can be told apart by identity. */
export function interner<T>(): (key: string, one: T) => T {
  const known = new Map<string, T>();
  return (key, one) => {
    const found = known.get(key) ?? one;
    known.set(key, found);
    return found;
  };
}
