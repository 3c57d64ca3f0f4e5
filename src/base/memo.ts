/**
 * Remembers what was worked out before: thirty bodies of a kind cost what one
 * costs, many rules look at the same texts, and what has not changed since a
 * register was last read is not worked out again.
 */

/** Works out once what depends on one thing alone, and forgets it with the thing. */
export function onceFor<Thing extends object, Out>(make: (thing: Thing) => Out): (thing: Thing) => Out {
  return once(new WeakMap<Thing, Made<Out>>(), make);
}

/** The same for texts, of which there are few. */
export function onceForEach<Out>(make: (text: string) => Out): (text: string) => Out {
  return once(new Map<string, Made<Out>>(), make);
}

interface Made<Out> {
  readonly out: Out;
}

interface Kept<Thing, Out> {
  get(thing: Thing): Made<Out> | undefined;
  set(thing: Thing, made: Made<Out>): unknown;
}

function once<Thing, Out>(kept: Kept<Thing, Out>, make: (thing: Thing) => Out): (thing: Thing) => Out {
  return (thing) => {
    const known = kept.get(thing);
    if (known !== undefined) return known.out;
    const out = make(thing);
    kept.set(thing, { out });
    return out;
  };
}

/** Gives what was made last, if it was made of the very same things; or makes it now. It must depend on nothing else. */
export type LastMade<Out> = (of: readonly unknown[], make: () => Out) => Out;

export function lastMade<Out>(): LastMade<Out> {
  let last: { readonly of: readonly unknown[]; readonly out: Out } | undefined;
  return (of, make) => {
    if (last === undefined || last.of.length !== of.length || of.some((thing, index) => thing !== last?.of[index]))
      last = { of, out: make() };
    return last.out;
  };
}

/** Gives what was made for a path before, or makes it now. */
export type PathMemo<Out> = (path: readonly unknown[], make: () => Out) => Out;

interface Node<Out> {
  next: Map<unknown, Node<Out>> | undefined;
  made: Made<Out> | undefined;
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
