/** What changes in a register's folder, as the disk tells it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFiles } from '../../src/host/watcher.ts';
import { temporaryFolder } from './temporary.ts';

describe('what is watched', () => {
  it('is the register, whether or not it is there yet, and nothing beside it', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'agreements/a'), { recursive: true });
    mkdirSync(join(root, 'dist'));
    const told = new Set<string>();
    const watcher = await watchFiles(root, ['agreements', 'organisations', 'concordat.yaml'], (paths) => {
      for (const path of paths) told.add(path);
    });
    onTestFinished(() => watcher.stop());
    writeFileSync(join(root, 'dist/index.html'), 'x');
    writeFileSync(join(root, 'agreements/a/.agreement.md.swp'), 'x');
    writeFileSync(join(root, 'agreements/a/agreement.md'), 'one');
    writeFileSync(join(root, 'concordat.yaml'), 'title: x');
    await vi.waitFor(() => expect([...told].sort()).toEqual(['agreements/a/agreement.md', 'concordat.yaml']), WAIT);
    told.clear();
    mkdirSync(join(root, 'organisations'));
    writeFileSync(join(root, 'organisations/b.yaml'), 'x');
    await vi.waitFor(() => expect(told).toContain('organisations/b.yaml'), WAIT);
    told.clear();
    rmSync(join(root, 'agreements/a'), { recursive: true });
    await vi.waitFor(() => expect(told).toContain('agreements/a'), WAIT);
  });
});

/** A busy computer tells late. */
const WAIT = { timeout: 10_000 };
