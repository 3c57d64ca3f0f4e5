/**
 * The walls between a page that is printed and everything else. Each stands
 * alone, so that a fault in one of them, or in the browser, lets nothing
 * through; tests leave each out in turn, and put each up alone.
 */
import type { Page } from 'puppeteer';

/**
 * - `scripts`: no script of the page runs.
 * - `requests`: every request is looked at, and only one for data that stand in the page itself goes on.
 * - `offline`: the page is told that there is no network.
 * - `proxy`: whatever leaves the browser all the same is sent to a port where nobody listens.
 * - `names`: no name of a host leads anywhere.
 */
export type Wall = 'scripts' | 'requests' | 'offline' | 'proxy' | 'names';

export const WALLS: readonly Wall[] = ['scripts', 'requests', 'offline', 'proxy', 'names'];

/** What the browser is started with. */
export function argumentsOf(walls: readonly Wall[]): readonly string[] {
  return [
    ...(walls.includes('proxy') ? ['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>'] : []),
    ...(walls.includes('names') ? ['--host-resolver-rules=MAP * ~NOTFOUND'] : []),
  ];
}

/** Puts the walls around a page, before there is anything in it. */
export async function isolate(page: Page, walls: readonly Wall[]): Promise<void> {
  const looked = walls.includes('requests');
  if (looked)
    page.on('request', (request) => {
      const allowed = request.url().startsWith('data:') && !request.isNavigationRequest();
      // `aborted` leaves the page where it is; other reasons would put a page about the error in its place. A request may outlive its page.
      void (allowed ? request.continue() : request.abort('aborted')).catch(() => undefined);
    });
  await Promise.all([
    page.setJavaScriptEnabled(!walls.includes('scripts')),
    page.setOfflineMode(walls.includes('offline')),
    page.setRequestInterception(looked),
    page.setCacheEnabled(false),
  ]);
}
