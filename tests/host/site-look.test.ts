/** What a folder looks like is told only where nothing can change in it unseen. */
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem, type Surveyed } from '../../src/host/file-system.ts';
import { lookOf, settledLook } from '../../src/host/site-look.ts';
import { systemError } from './faulty-system.ts';

const PAGE: Surveyed = { path: 'index.html', size: 9n, number: 1n, changed: 10n };

/** A file system of one page, with a clock that stands at these moments as it is asked. */
function systemWith(moments: readonly bigint[], page: Surveyed = PAGE): FileSystem {
  const left = [...moments];
  return { ...nodeFileSystem, survey: () => [page], touch: () => left.shift() ?? 0n };
}

describe('the look of a folder that was just written', () => {
  it('is told once the clock of its file system has gone on', async () => {
    const look = await settledLook(systemWith([10n, 14n]), 'site');
    expect(look).toMatch(/^[0-9a-f]{64}$/);
    expect(lookOf(systemWith([]), 'site')).toBe(look);
  });

  it('is not told where that clock goes too slowly', async () => {
    expect(await settledLook(systemWith([10n, 10n]), 'site')).toBeUndefined();
  });

  it('is not told where somebody changes it meanwhile', async () => {
    expect(await settledLook(systemWith([10n, 14n], { ...PAGE, changed: 14n }), 'site')).toBeUndefined();
  });

  it('is not told, and nothing fails, where it cannot be seen', async () => {
    const blind: FileSystem = {
      ...systemWith([10n, 14n]),
      survey() {
        throw systemError('EACCES', 'scandir');
      },
    };
    expect([await settledLook(blind, 'site'), lookOf(blind, 'site')]).toEqual([undefined, undefined]);
  });

  it.each([{ size: 8n }, { number: 2n }, { changed: 11n }, { path: 'index.htm' }])('is another with %o', (other) => {
    expect(lookOf(systemWith([], { ...PAGE, ...other }), 'site')).not.toBe(lookOf(systemWith([]), 'site'));
  });
});
