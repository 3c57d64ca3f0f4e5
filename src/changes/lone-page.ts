/** A page that stands alone, as a file that somebody is sent: nothing is loaded, nothing runs, nothing is asked of anyone. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Hash } from '../base/ports.ts';
import { STYLES } from './html-styles.ts';

/** The page as HTML, with its title and what it says. */
export function lonePage(title: string, hash: Hash, content: readonly ElementContent[]): string {
  const policy = `default-src 'none'; style-src 'sha256-${base64(hash(new TextEncoder().encode(STYLES)))}'; base-uri 'none'; form-action 'none'`;
  const page = h('html', { lang: 'en-GB' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', STYLES),
    ]),
    h('body', [h('main', [...content])]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function base64(hex: string): string {
  return btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));
}
