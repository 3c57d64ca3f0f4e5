/** `serve` as people run it: over loopback, with files on disk, until they end it. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { ON_TIME } from '../helpers/program.ts';

const root = mkdtempSync(join(tmpdir(), 'concordat-serve-'));
cpSync('tests/fixtures/small-register', root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const WAIT = { timeout: 20_000, interval: 20 };

it('follows what is saved, answers nobody from elsewhere, and ends when it is told to', async () => {
  const main = resolve('dist/tool/main.js');
  const before = readdirSync(root);
  const child = spawn(process.execPath, [main, 'serve', ...ON_TIME, '--port', '44380'], { cwd: root });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  try {
    await vi.waitFor(() => expect(said).toContain('Checked: '), WAIT);
    const address = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? '';
    const events = (await fetch(`${address}_concordat/events`)).body?.getReader();
    const heard = async (word: string): Promise<void> => {
      for (let told = ''; !told.includes(word); )
        told += new TextDecoder().decode((await events?.read())?.value ?? new TextEncoder().encode(word));
    };
    const path = join(root, 'agreements/children-found-safe/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('on the day on which', 'on the very day on which'));
    await heard('event: changed');
    const page = await fetch(`${address}agreements/children-found-safe/text/`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('on the very day')]);
    await heard('event: checked');
    const port = Number(new URL(address).port);
    const raw = (at: string, host: string): Promise<number | undefined> =>
      new Promise((done) => {
        const asking = request({ host: '127.0.0.1', port, path: at, headers: { host }, agent: false }, (response) => {
          response.resume();
          done(response.statusCode);
        });
        asking.end();
      });
    expect(await raw('/', 'evil.example')).toBe(421);
    expect(await raw('/../../../../etc/passwd', `localhost:${port}`)).toBe(400);
    expect(await raw('/%2e%2e/concordat.yaml', `localhost:${port}`)).toBe(400);
    expect(await raw('/concordat.yaml', `localhost:${port}`)).toBe(404);
    await events?.cancel();
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said).toContain('Ended. Nothing was written.');
    expect(readdirSync(root)).toEqual(before);
  } finally {
    child.kill('SIGKILL');
  }
}, 60_000);
