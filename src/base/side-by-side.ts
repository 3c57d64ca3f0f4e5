/**
 * Does work for each of a list, several at a time, and begins in their order.
 * The results stand in that order too. Rejects with the first that fails, after
 * which nothing more is begun.
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
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, one));
  return out;
}
