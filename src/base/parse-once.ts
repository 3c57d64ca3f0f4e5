/**
 * Parses bytes once. A port that keeps a file in memory gives the very same
 * bytes again, and what was made of them can be given again with them. A port
 * that reads from disk gives new bytes each time, so nothing stale is given.
 */
export function parseOnce<Out>(
  parse: (path: string, bytes: Uint8Array) => Out,
): (path: string, bytes: Uint8Array) => Out {
  const known = new WeakMap<Uint8Array, { readonly path: string; readonly out: Out }>();
  return (path, bytes) => {
    const before = known.get(bytes);
    if (before?.path === path) return before.out;
    const out = parse(path, bytes);
    known.set(bytes, { path, out });
    return out;
  };
}
