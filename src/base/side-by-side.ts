/**
 * Does work for each of a row of things, several at a time, and begins in their order. The next is asked for when there
 * is somebody to do it, so that a row which is made as it is read is never there as a whole.
 * The results stand in that order too. Where one fails, nothing more is begun,
 * and it rejects with that one once nothing of it is still going on.
 */
export async function sideBySide<Item, Out>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Out>,
): Promise<readonly Out[]> {
  const out: Out[] = [];
  const left = items[Symbol.iterator]();
  let begun = 0;
  let failed = false;
  const one = async (): Promise<void> => {
    // They share what is left: each takes the next when it is done.
    while (!failed) {
      try {
        const next = left.next();
        if (next.done === true) return;
        const index = begun;
        begun += 1;
        out[index] = await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: most }, one));
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  return out;
}
