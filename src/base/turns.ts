/** Lets only so much work go on at once. */

/** Does some work when there is room for it: it takes so many places while it lasts. Who asked first begins first. */
export type InTurn = <Value>(places: number, work: () => Promise<Value>) => Promise<Value>;

/** Turns for work that has so many places together. */
export function turns(places: number): InTurn {
  let free = places;
  const waiting: { readonly needs: number; readonly begin: () => void }[] = [];
  const next = (): void => {
    for (let first = waiting[0]; first !== undefined && first.needs <= free; first = waiting[0]) {
      waiting.shift();
      free -= first.needs;
      first.begin();
    }
  };
  return async (needs, work) => {
    await new Promise<void>((begin) => {
      waiting.push({ needs, begin });
      next();
    });
    try {
      return await work();
    } finally {
      free += needs;
      next();
    }
  };
}
