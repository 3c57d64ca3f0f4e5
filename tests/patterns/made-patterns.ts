/** The regular expressions that the source puts together of words: they exist only once the program runs. */
import { fileURLToPath } from 'node:url';

export interface FoundPattern {
  readonly place: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every pattern that a module of the source constructs while some work is done; those of packages are not ours. */
export async function madeDuring(work: () => Promise<unknown>): Promise<readonly FoundPattern[]> {
  const found = new Map<string, FoundPattern>();
  const own = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const key = `${made.source}/${made.flags}`;
    if (!found.has(key)) {
      const place = makerOf(new Error('where').stack ?? '');
      if (place !== undefined) found.set(key, { place, pattern: made.source, flags: made.flags });
    }
    return made;
  };
  globalThis.RegExp = new Proxy(own, {
    construct: (target, given: ConstructorParameters<typeof RegExp>) => note(new target(...given)),
    apply: (target, _self, given: Parameters<typeof RegExp>) => note(target(...given)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = own;
  }
  return [...found.values()];
}

const HERE = fileURLToPath(import.meta.url);

/** The module that called the constructor: the first line of a stack that is not of this file. */
function makerOf(stack: string): string | undefined {
  const caller = stack
    .split('\n')
    .slice(1)
    .find((line) => !line.includes(HERE));
  return /\/src\/(?<module>[^:?]+\.ts)/.exec(caller ?? '')?.groups?.['module'];
}
