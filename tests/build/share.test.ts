/** Builds on several machines: what each makes, and that together they are what one makes. */
import { describe, expect, it } from 'vitest';
import type { Cache } from '../../src/base/ports.ts';
import { inTurn, readOnly } from '../../src/build/caches.ts';
import { composeAll } from '../../src/build/compose-all.ts';
import { renderAll } from '../../src/build/render-all.ts';
import { inShare, makeShare, readShare } from '../../src/build/share.ts';
import { build } from '../../src/commands/build.ts';
import type { Entry } from '../../src/register/entry.ts';
import { MERESHIRE } from '../helpers/check-files.ts';
import { readExample, unreleased } from '../helpers/example.ts';
import { memoryCache } from '../helpers/memory-cache.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { planContext } from '../helpers/planned-site.ts';

const register = unreleased(await readExample('examples/mereshire'));

describe('a part of a build', () => {
  it.each([
    ['2/4', { number: 2, of: 4 }],
    ['256/256', { number: 256, of: 256 }],
    ...['0/4', '5/4', '1/257', '1', '1/', 'a/b', '1/2/3', ' 1/2', '01/2'].map(
      (written) => [written, undefined] as const,
    ),
  ] as const)('is written as %s, or is none', (written, share) => {
    expect(readShare(written)).toEqual(share);
  });

  it('has agreements that no other part has, long ones and short ones', () => {
    const parts = [1, 2, 3].map((number) => inShare(register.entries, { number, of: 3 }));
    const ids = parts.flat().map(({ id }) => id);
    expect([...ids].sort()).toEqual(register.entries.map(({ id }) => id).sort());
    const lengths = parts.map((part) => part.reduce((sum, { agreement }) => sum + agreement.source.text.length, 0));
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(2);
  });
});

describe('the parts of a build, brought together', () => {
  const only = ['mereshire-charter', 'mereshire-exploitation'];
  const formats = ['docx'] as const;

  it('are what one machine makes', async () => {
    const parts = [1, 2].map(() => memoryCache());
    for (const [index, cache] of parts.entries()) {
      const context = await planContext('examples/mereshire', { only, formats, cache });
      const { agreements } = await makeShare(register, [], { number: index + 1, of: 2 }, context);
      expect(agreements).toBe(1);
      expect(cache.kept.size).toBeGreaterThan(0);
    }
    const merged = readOnly(memoryCache(parts.flatMap(({ kept }) => [...kept])));
    const whole = memoryCache();
    expect(await made(merged)).toEqual(await made(whole));
    expect(merged.taken()).toBe(whole.kept.size);
  });

  /** The files of the agreements, as a build of all of them makes them. */
  async function made(cache: Cache): Promise<unknown> {
    const context = await planContext('examples/mereshire', { only, formats, cache });
    const asked = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ id }) => only.includes(id));
    const { shown, templates } = await composeAll(register, [], context, asked);
    const { rendered } = await renderAll(shown, templates, context, async (file) => file);
    expect(rendered.length).toBeGreaterThan(only.length);
    return rendered;
  }

  it.each([
    [{ shard: '3/2' }, /no part/],
    [{ shard: '1/2', merge: 'x' }, /Leave one of them out/],
    [{ shard: '1/2', previous: 'manifest.json' }, /--previous/],
    [{ merge: 'x', seal: true }, /--seal/],
  ] as const)('are refused with %o', async (options, said) => {
    const { exit, messages } = await build.run(memoryWorld(MERESHIRE), { ids: [], options });
    expect(messages?.join(' ')).toMatch(said);
    expect(exit).toBe(2);
  });
});

describe('several caches', () => {
  it('give what one of them has to those before it, and keep in all but one that is only read', async () => {
    const [first, last] = [memoryCache(), memoryCache([['b', new Uint8Array([2])]])];
    const both: Cache = inTurn([first, readOnly(last)]);
    expect(await both.read('a')).toBeUndefined();
    expect(await both.read('b')).toEqual(new Uint8Array([2]));
    expect(first.kept.has('b')).toBe(true);
    await both.keep('c', new Uint8Array([3]));
    expect([first.kept.has('c'), last.kept.has('c')]).toEqual([true, false]);
  });

  it('keep if each of them does', async () => {
    const broken: Cache = { ...memoryCache(), close: async () => ({ keeps: false, told: ['It is full.'] }) };
    expect(await inTurn([memoryCache(), broken]).close()).toEqual({ keeps: false, told: ['It is full.'] });
  });
});
