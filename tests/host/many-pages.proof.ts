/** A printer that prints for a long time, and browsers that are killed at any moment of it: every page comes out, and no process stays. */
import { readdirSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { makePrinter } from '../../src/host/printer.ts';
import { pagesOf } from './read-pdf.ts';
import { processesWith, temporaryFolder } from './temporary.ts';

it.runIf(process.platform === 'linux')('prints 500 pages while its browser is killed again and again', async () => {
  const folder = temporaryFolder();
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  const own = makePrinter(process.env);
  let killed = 0;
  for (let page = 0; page < 500; page += 1) {
    const printed = own.print(`<!doctype html><title>T</title><p>Page ${page} of many</p>`, 'keep');
    // Every tenth page, at different times in the making of it, which takes some 20 ms; a browser that was killed twice for one page is given up.
    const timer =
      page % 10 === 0
        ? setTimeout(
            () => {
              for (const { pid } of processesWith(folder)) {
                killed += 1;
                process.kill(pid, 'SIGKILL');
              }
            },
            (page % 100) / 5,
          )
        : undefined;
    expect((await pagesOf(await printed)).join(' ')).toContain(`Page ${page} of many`);
    clearTimeout(timer);
  }
  expect(killed).toBeGreaterThan(10);
  await own.close();
  expect(processesWith(folder)).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});
