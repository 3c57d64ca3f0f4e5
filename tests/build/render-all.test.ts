/** Making the files of many agreements: each is handed on when it is made, and where one cannot be, nothing is left going on. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/base/ports.ts';
import { PrintError } from '../../src/base/print-error.ts';
import { composeAll } from '../../src/build/compose-all.ts';
import { renderAll } from '../../src/build/render-all.ts';
import { readExample, unreleased } from '../helpers/example.ts';
import { memoryCache } from '../helpers/memory-cache.ts';
import { planContext } from '../helpers/planned-site.ts';

const only = ['mereshire-charter', 'mereshire-exploitation'];
const cache = memoryCache();
const context = await planContext('examples/mereshire', { only, formats: ['docx', 'md'], cache });
const { shown, templates } = await composeAll(unreleased(await readExample('examples/mereshire')), [], context);

describe('the files of agreements', () => {
  it('are handed on when they are made, each before the next, and told in the order of the agreements', async () => {
    let handedOn = 0;
    const { rendered } = await renderAll(shown, templates, context, async ({ path }) => {
      await sleep(1);
      handedOn += path.endsWith('.docx') ? 1 : 0;
      // What is kept was made; one at a time is.
      expect(cache.kept.size).toBe(handedOn);
      return path;
    });
    expect(handedOn).toBeGreaterThan(only.length);
    expect(rendered.map(({ key }) => key)).toEqual(rendered.map(({ key }) => key).sort());
    expect(rendered.map(({ left }) => left)).toContain('agreements/mereshire-charter/mereshire-charter.docx');
  });

  it('are made no further where one cannot be handed on, and nothing goes on after that', async () => {
    const taken: string[] = [];
    const full = async ({ path }: OutputFile): Promise<void> => {
      await sleep(1);
      taken.push(path);
      throw new Error('no room on the disk');
    };
    const printing = { begun: 0, ended: 0 };
    const print = async (): Promise<never> => {
      printing.begun += 1;
      await sleep(50);
      printing.ended += 1;
      throw new PrintError('This page defeats every browser.');
    };
    const printed: typeof context = {
      ...context,
      formats: ['md', 'pdf'],
      pages: 1,
      printer: { ...context.printer, print },
    };
    await expect(renderAll(shown, templates, printed, full)).rejects.toThrow('no room on the disk');
    expect(taken).toHaveLength(1);
    // Those that were under way are waited for, and no other was begun.
    expect(printing.begun).toBeGreaterThan(0);
    expect(printing.begun).toBeLessThanOrEqual(printed.pages + printed.tasks.atOnce);
    const { begun } = printing;
    expect(printing.ended).toBe(begun);
    await sleep(100);
    expect(printing.begun).toBe(begun);
  });
});
