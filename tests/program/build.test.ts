/** `build` as people run it: what it leaves on disk, and the number it ends with. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copiedRegister, ON_TIME } from '../helpers/program.ts';

const { folder, run, remove } = copiedRegister();
afterAll(remove);

/** Files of one agreement stand for those of all, which take half as long again: `npm run proof` builds all. */
const FILES_OF = process.env['PROOF'] === '1' ? [] : ['mereshire-exploitation'];

describe('concordat build', () => {
  it('writes the same bytes twice, and replaces what was there', () => {
    const out = join(folder, 'site');
    const words = ['build', ...ON_TIME, '--formats', 'docx,odt,md,json', '--out', out, ...FILES_OF];
    const first = run(...words);
    expect(first.status).toBe(0);
    const manifest = readFileSync(join(out, 'manifest.json'), 'utf8');
    writeFileSync(join(out, 'left-over.txt'), 'x');
    const second = run(...words);
    expect(second.status).toBe(0);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(manifest);
    expect(existsSync(join(out, 'left-over.txt'))).toBe(false);
  });

  it('shows what is overdue, and ends with 3', () => {
    const out = join(folder, 'later');
    const { status } = run('build', '--today', '2027-05-01', '--formats', 'html', '--out', out);
    expect(status).toBe(3);
    expect(readFileSync(join(out, 'reviews/index.html'), 'utf8')).toContain('Overdue');
  });

  it('publishes nothing invalid', () => {
    const path = join(folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'binding: perhaps'));
    const out = join(folder, 'partial');
    const { status } = run('build', ...ON_TIME, '--formats', 'html', '--out', out);
    writeFileSync(path, text);
    expect(status).toBe(1);
    expect(existsSync(join(out, 'agreements/mereshire-exploitation'))).toBe(false);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  it('leaves the last good output when the settings are broken', () => {
    const out = join(folder, 'site');
    const path = join(folder, 'register/concordat.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('title:', 'titel:'));
    const { status } = run('build', ...ON_TIME, '--formats', 'html', '--out', out);
    writeFileSync(path, text);
    expect(status).toBe(2);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  it('says what to do where there is no browser, and ends with 2', () => {
    const { status, stderr } = run.with({ PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' })(
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

  it('runs no code that lies in the register', () => {
    const names = ['.puppeteerrc.cjs', '.puppeteerrc.js', 'puppeteer.config.cjs'];
    const trace = (name: string): string => join(folder, `trace-of-${name}`);
    for (const name of names)
      writeFileSync(
        join(folder, 'register', name),
        `require('node:fs').writeFileSync(${JSON.stringify(trace(name))}, ''); module.exports = {};`,
      );
    const built = run('build', ...ON_TIME, '--out', join(folder, 'site'), 'mereshire-charter');
    for (const name of names) rmSync(join(folder, 'register', name));
    expect(built.stderr).toContain('PDFs were printed');
    expect(names.filter((name) => existsSync(trace(name)))).toEqual([]);
  });
});
