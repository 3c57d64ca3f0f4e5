/** A browser for tests of pages over HTTP. The one that prints documents reaches no network at all, this machine's own ports included. */
import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../../src/host/browser.ts';

export async function localBrowser(): Promise<Browser> {
  const found = await findBrowser(process.env);
  if (!('executable' in found)) throw new Error(found.why);
  return puppeteer.launch({
    executablePath: found.executable,
    headless: found.kind === 'shell' ? 'shell' : true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
    env: { ...process.env, ...(found.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: found.libraryPath }) },
  });
}
