/**
 * Works out once what depends on one thing alone, and gives it again wherever it
 * is asked for: many rules look at the same texts, and many texts hold the same
 * dates.
 */

/** For things that are told apart by being themselves, and are forgotten with them. */
export function onceFor<Thing extends object, Out>(make: (thing: Thing) => Out): (thing: Thing) => Out {
  return once(new WeakMap<Thing, { readonly out: Out }>(), make);
}

/** For texts of which there are few. */
export function onceForEach<Out>(make: (text: string) => Out): (text: string) => Out {
  return once(new Map<string, { readonly out: Out }>(), make);
}

interface Kept<Thing, Out> {
  get(thing: Thing): { readonly out: Out } | undefined;
  set(thing: Thing, made: { readonly out: Out }): unknown;
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
