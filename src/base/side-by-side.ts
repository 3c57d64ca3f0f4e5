/**
 * Does work for each of a list, several at a time, and begins in their order.
 * The results stand in that order too. Where one fails, nothing more is begun,
 * and it rejects with that one once nothing of it is still going on.
 */
export async function sideBySide<Item, Out>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Out>,
): Promise<readonly Out[]> {
  const out: Out[] = [];
  const left = items.entries();
  let failed = false;
  const one = async (): Promise<void> => {
    // They share what is left: each takes the next when it is done.
    for (const [index, item] of left) {
      if (failed) return;
      try {
        out[index] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, one));
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  return out;
}
