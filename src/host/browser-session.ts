/** One running browser: started with nothing of the user's about it, and gone without a trace however the program ends. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser } from 'puppeteer';
import { atEnd } from './at-end.ts';
import { type FoundBrowser, NoBrowserError, REMEDY } from './browser.ts';
import { browserEnv } from './browser-env.ts';
import { reason } from './bundled-browser.ts';
import { writeLastResortFont } from './last-resort-font.ts';
import { loadPuppeteer } from './load-puppeteer.ts';
import { argumentsOf, type Wall } from './walls.ts';

export interface Session {
  readonly browser: Browser;
  /** Rejects when what draws a page crashes: what was asked of it is then never answered. */
  readonly crash: Promise<never>;
  /** Ends the browser, by force if it does not answer, and removes its folder. Never fails. */
  close(): Promise<void>;
  /** Ends the browser by force. */
  kill(): Promise<void>;
}

/** How long (in milliseconds) a single request to the browser may take. */
const PROTOCOL_TIMEOUT = 30_000;

/** Starts a browser in a fresh, private folder. Throws `NoBrowserError` if it does not start. */
export async function startSession(
  found: FoundBrowser,
  env: NodeJS.ProcessEnv,
  walls: readonly Wall[],
): Promise<Session> {
  const running: Running = { folder: undefined, pid: undefined };
  // Watched from before there is anything to leave behind; the folder is made and known without a pause for a signal.
  const calledOff = atEnd(() => endAtOnce(running));
  try {
    const folder = mkdtempSync(join(tmpdir(), 'concordat-browser-'));
    running.folder = folder;
    const fonts = process.platform === 'linux' ? await writeLastResortFont(folder) : '';
    const known = browserEnv(process.platform, env, { folder, fonts, libraryPath: found.libraryPath });
    const browser = await launch(found, known, folder, walls);
    running.pid = browser.process()?.pid;
    const told = await browser.target().createCDPSession();
    const crash = new Promise<never>((_never, reject) => {
      told.once('Target.targetCrashed', () => reject(new Error('the browser crashed')));
    });
    // Nobody may be printing at the time.
    crash.catch(() => undefined);
    await told.send('Target.setDiscoverTargets', { discover: true });
    const end = async (): Promise<void> => {
      killGroup(running.pid);
      await removeFolder(folder);
      calledOff();
    };
    const close = async (): Promise<void> => {
      await Promise.race([browser.close().catch(() => undefined), sleep(5_000, undefined, { ref: false })]);
      await end();
    };
    return { browser, crash, close, kill: end };
  } catch (error) {
    if (running.folder !== undefined) await removeFolder(running.folder);
    calledOff();
    throw error;
  }
}

/** Chromium's own sandbox needs rights that containers often withhold: it is given up only as root, or where nothing starts with it. */
async function launch(
  found: FoundBrowser,
  env: Record<string, string | undefined>,
  folder: string,
  walls: readonly Wall[],
): Promise<Browser> {
  const puppeteer = loadPuppeteer();
  const start = (sandbox: readonly string[]): Promise<Browser> =>
    puppeteer.launch({
      executablePath: found.executable,
      headless: found.kind === 'shell' ? 'shell' : true,
      pipe: true,
      env,
      userDataDir: join(folder, 'profile'),
      args: [...ARGUMENTS, ...argumentsOf(walls), ...sandbox],
      timeout: PROTOCOL_TIMEOUT,
      protocolTimeout: PROTOCOL_TIMEOUT,
      // `atEnd` sees to signals: puppeteer would end the whole program.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  const sandboxed = process.getuid?.() === 0 ? [] : [[]];
  // Twice without: one may have been ended by force while it started.
  for (const sandbox of [...sandboxed, ['--no-sandbox']]) {
    try {
      return await start(sandbox);
    } catch {
      // Once more, below.
    }
  }
  try {
    return await start(['--no-sandbox']);
  } catch (error) {
    throw new NoBrowserError({
      why: `${found.product}, ${found.origin}, does not start: ${await whyNot(found, env, error)}.`,
      remedy: REMEDY,
    });
  }
}

/** Nothing that a browser asks for of its own accord, no graphics card, and letters set alike on every machine. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--font-render-hinting=none',
  '--lang=en-GB',
];

/** The reason in the browser's own words, such as a library that is missing. */
async function whyNot(
  { executable }: FoundBrowser,
  env: Record<string, string | undefined>,
  error: unknown,
): Promise<string> {
  if (process.platform === 'win32') return reason(error);
  const said = await promisify(execFile)(executable, ['--version'], { env, timeout: 10_000 }).then(
    () => reason(error),
    reason,
  );
  return said.replace(/\.$/, '');
}

/** Ends everything at once: after `exit` nothing can be waited for. */
function endAtOnce({ pid, folder }: Running): void {
  killGroup(pid);
  // The browser may write for another moment, hence more than one attempt.
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 30 });
}

interface Running {
  folder: string | undefined;
  pid: number | undefined;
}

/** Kills the browser and its children, which form a group of their own (Windows has no groups: the browser's children end with it). */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 30 }).catch(() => undefined);
}
