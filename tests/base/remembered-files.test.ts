/** Files that are read once until somebody says that they changed. */
import { describe, expect, it } from 'vitest';
import { rememberedFiles } from '../../src/base/remembered-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

describe('files that are remembered', () => {
  const contents: Record<string, string> = { 'a/x.md': 'one', 'a/y.md': 'two', 'b.md': 'three' };
  const { files, forget } = rememberedFiles({
    list: (folder) => memoryFiles(contents).list(folder),
    read: (path) => memoryFiles(contents).read(path),
    size: (path) => memoryFiles(contents).size(path),
  });
  const text = async (path: string): Promise<string> => new TextDecoder().decode(await files.read(path));

  it('come as the very same bytes, until one of them is forgotten', async () => {
    const [x, y] = [await files.read('a/x.md'), await files.read('a/y.md')];
    contents['a/x.md'] = 'changed';
    expect(await files.read('a/x.md')).toBe(x);
    forget(['a/x.md']);
    expect([await text('a/x.md'), await files.size('a/x.md')]).toEqual(['changed', 7]);
    expect(await files.read('a/y.md')).toBe(y);
  });

  it('are listed anew in each folder above one that came or went, and with all that a folder held', async () => {
    const names = async (folder: string): Promise<string> => (await files.list(folder)).map(({ name }) => name).join();
    expect([await names(''), await names('a'), await names('c')]).toEqual(['a,b.md', 'x.md,y.md', '']);
    contents['c/d/z.md'] = 'new';
    delete contents['a/x.md'];
    delete contents['a/y.md'];
    forget(['c/d/z.md', 'a']);
    expect([await names(''), await names('a'), await names('c')]).toEqual(['b.md,c', '', 'd']);
    expect(await files.read('a/y.md')).toBeUndefined();
  });

  it('are tried again where they could not be read', async () => {
    let broken = true;
    const once = rememberedFiles({
      ...memoryFiles({}),
      read: async () => {
        if (broken) throw new Error('busy');
        return new Uint8Array([1]);
      },
    });
    await expect(once.files.read('x')).rejects.toThrow('busy');
    broken = false;
    expect(await once.files.read('x')).toEqual(new Uint8Array([1]));
  });
});
