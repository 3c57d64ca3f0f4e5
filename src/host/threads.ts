/**
 * Threads of this program. Each does one task after another, and none starts
 * before there is a task for it.
 */
import { parentPort, Worker } from 'node:worker_threads';
import type { Threads } from '../base/ports.ts';

/** A task on its way to a thread. */
interface Asked {
  readonly task: string;
  readonly given: readonly unknown[];
}

/** What a thread answers. */
type Answer = { readonly done: unknown } | { readonly failed: unknown };

interface Waiting extends Asked {
  done(value: unknown): void;
  failed(reason: unknown): void;
}

/** At most so many threads, each of which runs the module at `entry` and has `data` there. */
export function startThreads(entry: URL, count: number, data: unknown): Threads {
  const waiting: Waiting[] = [];
  const idle = new Set<Worker>();
  const busy = new Map<Worker, Waiting>();

  const start = (): Worker => {
    const worker = new Worker(entry, { workerData: data });
    worker.on('message', (answer: Answer) => {
      const asked = busy.get(worker);
      busy.delete(worker);
      idle.add(worker);
      goOn();
      if ('failed' in answer) asked?.failed(answer.failed);
      else asked?.done(answer.done);
    });
    // Only what it was doing fails with it: the fault may have been that task's, and what waits is done by others.
    const ended = (why: unknown): void => {
      const asked = busy.get(worker);
      busy.delete(worker);
      idle.delete(worker);
      goOn();
      asked?.failed(why);
    };
    worker.on('error', ended);
    worker.on('exit', () => ended(new Error('a thread ended before it had done its task')));
    return worker;
  };

  const goOn = (): void => {
    while (waiting.length > 0) {
      const [worker = busy.size < count ? start() : undefined] = idle;
      const next = worker && waiting.shift();
      if (worker === undefined || next === undefined) return;
      idle.delete(worker);
      busy.set(worker, next);
      const { task, given }: Asked = next;
      worker.postMessage({ task, given });
    }
  };

  return {
    count,
    do: (task, given) =>
      new Promise((done, failed) => {
        waiting.push({ task, given, done, failed });
        goOn();
      }),
    async close() {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** Does the tasks of these names for whoever started this thread. */
export function doTasks(tasks: Readonly<Record<string, (...given: never[]) => Promise<unknown>>>): void {
  parentPort?.on('message', async ({ task, given }: Asked) => {
    parentPort?.postMessage(await answerTo(tasks[task], given));
  });
}

async function answerTo(
  work: ((...given: never[]) => Promise<unknown>) | undefined,
  given: readonly unknown[],
): Promise<Answer> {
  try {
    return { done: await work?.(...(given as never[])) };
  } catch (failed) {
    return { failed };
  }
}
