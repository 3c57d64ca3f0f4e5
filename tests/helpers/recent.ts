/** Remembers what was made of the texts that were asked for last: tests ask for the same few again and again, and of thousands in all. */

/** Makes it once for a text, until so many others were asked for. */
export function recent<Out>(most: number, make: (text: string) => Out): (text: string) => Out {
  const kept = new Map<string, { readonly out: Out }>();
  return (text) => {
    const made = kept.get(text) ?? { out: make(text) };
    // What was asked for last comes last, and what comes first is forgotten first.
    kept.delete(text);
    kept.set(text, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made.out;
  };
}
