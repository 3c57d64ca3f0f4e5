/** `build` as people run it: what it leaves on disk, and the number it ends with. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copiedRegister, ON_TIME, registerWith } from '../helpers/program.ts';
import { faults } from '../helpers/schemas.ts';
import { OTHER_PATH, SMALL_PATH, TWO_AGREEMENTS } from '../helpers/small-register.ts';

const { folder, run, start, remove } = copiedRegister();
afterAll(remove);

/** Files of one agreement stand for those of all, which take half as long again: `npm run proof` builds all. */
const FILES_OF = process.env['PROOF'] === '1' ? [] : ['mereshire-missing-children'];

describe('concordat build, started', () => {
  const out = join(folder, 'site');
  const words = ['build', ...ON_TIME, '--out', out, ...FILES_OF];
  const manifest = (): string => readFileSync(join(out, 'manifest.json'), 'utf8');
  let first = '';

  it('prints with the browser, and runs no code that lies in the register', () => {
    const names = ['.puppeteerrc.cjs', '.puppeteerrc.js', 'puppeteer.config.cjs'];
    const trace = (name: string): string => join(folder, `trace-of-${name}`);
    for (const name of names)
      writeFileSync(
        join(folder, 'register', name),
        `require('node:fs').writeFileSync(${JSON.stringify(trace(name))}, ''); module.exports = {};`,
      );
    const { status, stderr } = start(...words, '--no-cache');
    for (const name of names) rmSync(join(folder, 'register', name));
    expect(stderr).toContain('PDFs were printed');
    expect(status).toBe(0);
    expect(names.filter((name) => existsSync(trace(name)))).toEqual([]);
    first = manifest();
    expect(faults('manifest', JSON.parse(first))).toEqual([]);
  });

  it('publishes what was released as it is, sealed by a key that the build does not have', () => {
    const place = 'agreements/mereshire-charter';
    const released = readFileSync(join(folder, 'register', place, 'versions/3.0/released/mereshire-charter.pdf'));
    for (const published of ['mereshire-charter.pdf', 'v/3.0/mereshire-charter.pdf'])
      expect(readFileSync(join(out, place, published)).equals(released)).toBe(true);
  });

  it('writes the same bytes in another process, kept or made, and replaces what was there', async () => {
    writeFileSync(join(out, 'left-over.txt'), 'x');
    const { status } = await run(...words);
    expect(status).toBe(0);
    expect(JSON.parse(manifest())).toEqual(JSON.parse(first));
    expect(manifest()).toBe(first);
    expect(existsSync(join(out, 'left-over.txt'))).toBe(false);
  });
});

describe('concordat build, of two agreements', () => {
  const two = registerWith(TWO_AGREEMENTS);
  afterAll(two.remove);

  it('shows what is overdue, and ends with 3', async () => {
    const out = join(two.folder, 'later');
    const { status } = await two.run('build', '--today', '2029-01-01', '--formats', 'html', '--out', out);
    expect(status).toBe(3);
    expect(readFileSync(join(out, 'reviews/index.html'), 'utf8')).toContain('Overdue');
  });

  it('publishes nothing invalid', async () => {
    const path = join(two.folder, 'register', OTHER_PATH);
    writeFileSync(path, readFileSync(path, 'utf8').replace('binding: no', 'binding: perhaps'));
    const out = join(two.folder, 'partial');
    const { status } = await two.run('build', ...ON_TIME, '--formats', 'html', '--out', out);
    expect(status).toBe(1);
    expect(existsSync(join(out, dirname(OTHER_PATH)))).toBe(false);
    expect(existsSync(join(out, dirname(SMALL_PATH), 'index.html'))).toBe(true);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });
});

describe('concordat build', () => {
  it('leaves the last good output when the settings are broken', async () => {
    const out = join(folder, 'site');
    const path = join(folder, 'register/concordat.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('title:', 'titel:'));
    const { status } = await run('build', ...ON_TIME, '--formats', 'html', '--out', out);
    writeFileSync(path, text);
    expect(status).toBe(2);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  it('says what to do where there is no browser, and ends with 2', async () => {
    const { status, stderr } = await run.with({ PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' })(
      'build',
      ...ON_TIME,
      '--out',
      join(folder, 'none'),
      ...FILES_OF,
    );
    expect(stderr).toMatch(/PUPPETEER_EXECUTABLE_PATH/);
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
