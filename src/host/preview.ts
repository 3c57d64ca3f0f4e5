/** What a preview takes of the machine: a server for this computer alone, the files as they change, and the person who ends it. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { PageServer, PreviewHost } from '../base/ports.ts';

/** A preview of the register that lies in this folder. `tell` is where sentences for people go while it runs. */
export function previewHost(root: string, tell: (words: string) => void): PreviewHost {
  const busy = { answering: 0, last: Number.NEGATIVE_INFINITY };
  const now = (): void => {
    busy.last = performance.now();
  };
  return {
    // Both are loaded where they are used: no other command watches or serves.
    serve: async (port, answer) => {
      const { startPageServer } = await import('./page-server.ts');
      const server = await startPageServer(port, async (path) => {
        busy.answering += 1;
        try {
          return await answer(path);
        } finally {
          busy.answering -= 1;
          now();
        }
      });
      return {
        ...server,
        tell(event): void {
          now();
          server.tell(event);
        },
      } satisfies PageServer;
    },
    watch: async (names, changed) => (await import('./watcher.ts')).watchFiles(root, names, changed),
    pause: async () => {
      await setImmediate();
      while (busy.answering > 0 || performance.now() - busy.last < QUIET) await setTimeout(STEP);
    },
    tell,
    untilStopped: () =>
      new Promise((stopped) => {
        const stop = (): void => {
          for (const signal of SIGNALS) process.off(signal, stop);
          stopped();
        };
        for (const signal of SIGNALS) process.on(signal, stop);
      }),
  };
}

/** How long (in ms) after it was told or answered a browser may come again, and how often that is looked at. */
const QUIET = 150;
const STEP = 15;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
