/**
 * Parses the prose of many files beside each other: it takes most of the time of a check. The texts wait in one line, from
 * which this thread takes one after the other and the others some at a time, so that all are done at the same moment.
 */
import type { Root } from 'mdast';
import type { Threads } from '../base/ports.ts';
import { type ParseProse, parseProse } from './parse-prose.ts';

/** A text with the length of its front matter, as `parseProse` takes them. */
export type Prose = readonly [text: string, from: number];

/** What a thread does for it: all that it is given and gives is data, and is copied. */
export const PROSE_TASKS = {
  prose: async (texts: readonly Prose[]): Promise<readonly Root[]> =>
    texts.map(([text, from]) => parseProse(text, from)),
};

interface Waiting {
  readonly prose: Prose;
  done(root: Root | Promise<Root>): void;
}

/** Parses the first texts here, and more than those here and in threads. */
export function proseInThreads(threads: Threads): ParseProse {
  const line: Waiting[] = [];
  let [asked, away, going] = [0, 0, false];

  const handOut = (): void => {
    while (away < threads.count && line.length > AT_ONCE) {
      const taken = line.splice(0, AT_ONCE);
      away += 1;
      void threads
        .do('prose', [taken.map(({ prose }) => prose)])
        // A thread that ended has lost nothing but time.
        .catch(() => taken.map(({ prose }) => parseProse(...prose)))
        .then((roots) => {
          away -= 1;
          for (const [index, { done }] of taken.entries()) done((roots as readonly Root[])[index] as Root);
          handOut();
        });
    }
  };

  const goOn = (): void => {
    handOut();
    const next = line.pop();
    going = next !== undefined;
    if (next === undefined) return;
    next.done(parseProse(...next.prose));
    setImmediate(goOn);
  };

  return (text, from) => {
    asked += 1;
    if (asked <= FEW) return parseProse(text, from);
    return new Promise((done) => {
      line.push({ prose: [text, from], done });
      // Once all that is read by now waits, too.
      if (!going) setImmediate(goOn);
      going = true;
    });
  };
}

/** So few texts are parsed before a thread has started. */
const FEW = 48;

/** So many are handed to a thread at a time, and as many are left for this one: some 50 ms. */
const AT_ONCE = 8;
