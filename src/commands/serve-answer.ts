/** Answers a browser: pages of the register, the preview's own files, or a page that says why there is none. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { onceFor } from '../base/memo.ts';
import type { Answer, Files, Hash } from '../base/ports.ts';
import { visible } from '../base/visible.ts';
import type { Preview } from '../build/preview.ts';
import { lonePage } from '../changes/lone-page.ts';
import { fileAnswer, OWN, pageAnswer } from './serve-page.ts';
import type { Session, Shown } from './serve-session.ts';
import { type Told, toldOf } from './serve-told.ts';

/** Where the preview's own files were compiled to. */
const ASSETS = 'dist/tool/assets';

/** Answers paths from what a session shows. Never rejects. */
export function answering(session: Session, assets: Files, hash: Hash): (path: string) => Promise<Answer> {
  // A page that did not change is made once.
  const made = onceFor((_preview: Preview) => new Map<string, Promise<Answer>>());
  return async (asked) => {
    if (asked.startsWith(OWN)) return ownFile(asked.slice(OWN.length), session, assets, hash);
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    const shown = session.shown();
    if (shown?.preview === undefined) return instead(shown, path, 500, hash);
    const pages = made(shown.preview);
    const known = pages.get(path) ?? answerFrom(shown, shown.preview, path, hash);
    pages.set(path, known);
    return known;
  };
}

async function answerFrom(shown: Shown, preview: Preview, path: string, hash: Hash): Promise<Answer> {
  try {
    const file = await preview.file(path);
    if (file === undefined) return instead(shown, path, 404, hash);
    return path.endsWith('.html')
      ? pageAnswer(200, new TextDecoder().decode(file.bytes), hash)
      : fileAnswer(path, file.bytes);
  } catch (error) {
    return instead(shown, path, 500, hash, error instanceof Error ? error.message : String(error));
  }
}

/** `preview.js`, `preview.css`, and what is found: `findings/<path of the page>`. */
async function ownFile(name: string, session: Session, assets: Files, hash: Hash): Promise<Answer> {
  if (name.startsWith('findings/')) {
    const shown = session.shown();
    const page = name.slice('findings/'.length);
    const path = page === '' || page.endsWith('/') ? `${page}index.html` : page;
    const told: Told = shown === undefined ? NOT_YET : toldOf(shown, path);
    return fileAnswer('findings.json', new TextEncoder().encode(JSON.stringify(told)));
  }
  const bytes = /^preview\.(js|css)$/.test(name) ? await assets.read(`${ASSETS}/${name}`) : undefined;
  return bytes === undefined ? instead(session.shown(), name, 404, hash) : fileAnswer(name, bytes);
}

const NOT_YET: Told = { state: 'checking', notes: [], here: [], elsewhere: [] };

/** A page in the place of one that there is not, with what is known about why. */
function instead(shown: Shown | undefined, path: string, status: 404 | 500, hash: Hash, why?: string): Answer {
  const told = shown === undefined ? NOT_YET : toldOf(shown, path);
  const title = status === 404 && told.here.length === 0 ? 'There is no such page' : 'This page cannot be made yet';
  const content: readonly ElementContent[] = [
    h('h1', title),
    ...(why === undefined ? [] : [h('p', { dir: 'auto' }, visible(why))]),
    ...told.notes.map((note) => h('p', { dir: 'auto' }, visible(note))),
    ...(status === 404 && told.here.length === 0
      ? [h('p', 'It may have been there, and come again when a file is put back: this page then follows by itself.')]
      : [h('p', 'When its file is put right, this page follows by itself.')]),
    ...told.here.map(({ severity, says, why: because, remedy, place }) =>
      h('section', [
        h('h2', { dir: 'auto' }, visible(`${severity}: ${says}`)),
        h('p', { dir: 'auto' }, visible(place)),
        h('p', { dir: 'auto' }, visible(`${because} ${remedy}`)),
      ]),
    ),
    h('p', [h('a', { href: '/' }, 'The home page of the register')]),
  ];
  return pageAnswer(status, lonePage(title, hash, content), hash);
}
