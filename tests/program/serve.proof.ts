/** `serve` in a real browser: the page follows, what is wrong stands beside its words, and everybody can use the panel. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { source as axe } from 'axe-core';
import { expect, it, vi } from 'vitest';
import { localBrowser } from '../helpers/local-browser.ts';
import { ON_TIME } from '../helpers/program.ts';

const WAIT = { timeout: 60_000 };

it('shows what is saved and what is wrong, to everybody', async () => {
  const root = mkdtempSync(join(tmpdir(), 'concordat-serve-'));
  cpSync('tests/fixtures/small-register', root, { recursive: true });
  const child = spawn(process.execPath, [resolve('dist/tool/main.js'), 'serve', ...ON_TIME, '--port', '44480'], {
    cwd: root,
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const browser = await localBrowser();
  try {
    await vi.waitFor(() => expect(said).toContain('Checked: '), WAIT);
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    const path = join(root, 'agreements/children-found-safe/agreement.md');
    const text = readFileSync(path, 'utf8');
    const address = `${/http:\/\/localhost:\d+\//.exec(said)?.[0] ?? ''}agreements/children-found-safe/text/`;
    for (const width of [1280, 375]) {
      await page.setViewport({ width, height: 900 });
      await page.goto(address);
      writeFileSync(
        path,
        text.replace('The police send', `At ${width} the Data Protection Act 1998 has the police send`),
      );
      await page.waitForFunction(`document.body.textContent.includes('At ${width} the')`, WAIT);
      await page.waitForFunction(
        "[...document.querySelectorAll('.preview-mark')].some((mark) => mark.previousElementSibling.textContent.includes('Data Protection Act 1998'))",
        WAIT,
      );
      expect(await page.evaluate("document.querySelector('.preview-panel').hidden")).toBe(width < 640);
      if (width < 640) await page.click('.preview-open');
      // What axe runs is not the page's own.
      await page.setBypassCSP(true);
      const wrong = await page.evaluate(`${axe};axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
      await page.setBypassCSP(false);
      expect(wrong).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.className')).toContain('preview-open');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('preview-heading');
    writeFileSync(path, text.replace('parties:', 'parties: ['));
    await page.waitForFunction(
      "document.querySelector('.preview-body').textContent.includes('as it last could')",
      WAIT,
    );
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('The full agreement');
    writeFileSync(path, text);
    await page.waitForFunction(
      "!document.querySelector('.preview-body').textContent.includes('as it last could')",
      WAIT,
    );
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  }
}, 240_000);
