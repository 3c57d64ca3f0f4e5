/** Threads of the program: documents come from them as they are made here, and a fault stays with its own task. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Threads } from '../../src/base/ports.ts';
import { type Tasks, tasksHere, tasksInThreads } from '../../src/documents/tasks.ts';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePainter } from '../../src/host/painter.ts';
import { startThreads } from '../../src/host/threads.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { smallPdf } from '../helpers/small-pdf.ts';

const built = (path: string): URL => pathToFileURL(resolve('dist/tool', path));

describe('documents', () => {
  const threads = startThreads(built('document-thread.js'), 1, 'Source Sans 3');
  let [here, there]: readonly Tasks[] = [];
  beforeAll(async () => {
    here = tasksHere({ painter: makePainter(await loadFonts()), hash: sha256 });
    // Whatever is asked for here, threads do.
    const nothing = new Proxy(here, { get: () => () => Promise.reject(new Error('done here')) });
    there = tasksInThreads(nothing, threads);
    for (let few = 0; few < 12; few += 1) await expect(there.docx(SAMPLE)).rejects.toThrow('done here');
  });
  afterAll(() => threads.close());

  it.each(['docx', 'odt'] as const)('are the same bytes in a thread: %s', async (format) => {
    const [own, made] = await Promise.all([here?.[format](SAMPLE), there?.[format](SAMPLE)]);
    expect(own?.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(own ?? new Uint8Array(), made ?? new Uint8Array([1]))).toBe(0);
  });

  it('have the pages of their places read in a thread', async () => {
    const pdf = smallPdf(3, { first: 1, last: 3 });
    expect(await there?.pageNumbers(pdf)).toEqual(
      new Map([
        ['first', 1],
        ['last', 3],
      ]),
    );
  });

  it('are nothing where they have more than their one page, and a fault where they cannot be finished', async () => {
    expect(await there?.onePage(smallPdf(2, {}), SAMPLE)).toBeUndefined();
    const own = await here?.pdf(new Uint8Array(9), SAMPLE, undefined).catch(String);
    expect(own).toMatch(/^Error/);
    expect(await there?.pdf(new Uint8Array(9), SAMPLE, undefined).catch(String)).toBe(own);
  });
});

describe('threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-threads-'));
  const entry = join(folder, 'entry.mjs');
  writeFileSync(
    entry,
    `import { threadId, workerData } from 'node:worker_threads';
import { doTasks } from ${JSON.stringify(built('host/threads.js').href)};
doTasks({
  twice: async (number) => 2 * number,
  where: () => new Promise((done) => setTimeout(() => done([threadId, workerData]), 20)),
  fault: async () => { throw new RangeError('too large'); },
  end: async () => process.exit(1),
});
`,
  );
  const open: Threads[] = [];
  const start = (count: number): Threads => {
    const threads = startThreads(pathToFileURL(entry), count, 'the same for all');
    open.push(threads);
    return threads;
  };
  afterAll(async () => {
    await Promise.all(open.map((threads) => threads.close()));
    rmSync(folder, { recursive: true });
  });

  it('are as many as are needed, and no more than are allowed', async () => {
    const threads = start(2);
    const where = await Promise.all(Array.from({ length: 5 }, () => threads.do('where', [])));
    expect(new Set(where.map((each) => (each as readonly unknown[])[0])).size).toBe(2);
    expect(where.map((each) => (each as readonly unknown[])[1])).toEqual(Array(5).fill('the same for all'));
  });

  it('give what each task gives to whoever asked for it', async () => {
    const threads = start(2);
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    expect(await Promise.all(numbers.map((number) => threads.do('twice', [number])))).toEqual(
      numbers.map((number) => 2 * number),
    );
  });

  it.each([
    ['throws', 'fault', /^RangeError: too large$/],
    ['ends its thread', 'end', /ended before it had done its task/],
  ])('tell a task that %s, and do what waits behind it', async (_what, task, said) => {
    const threads = start(1);
    const [failed, next] = await Promise.all([threads.do(task, []).catch(String), threads.do('twice', [4])]);
    expect(failed).toMatch(said);
    expect(next).toBe(8);
  });
});
