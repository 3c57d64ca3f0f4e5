/** Templates and styles: the tool's own, and those that a repository has of its own in their place. */
import { CLAUSES, EDITIONS } from '../agreement/editions.ts';
import { MESSAGES } from '../base/messages.ts';
import type { Files } from '../base/ports.ts';
import type { Templates } from '../site/page.ts';

const ROOT = 'templates';
const ASSETS = 'dist/tool/assets';
const STYLES = `${ASSETS}/site.css`;

/**
 * Reads every template. A file of the repository's `templates/` stands in for
 * the tool's of the same path. Editions and their clauses are the tool's alone, since the
 * digest names them and does not cover their words; so are messages, since a key that one lacks would stop the build.
 */
export async function loadTemplates(assets: Files, repository: Files): Promise<Templates> {
  const texts = new Map<string, string>();
  await readInto(texts, assets, ROOT, '');
  const own = new Map<string, string>();
  await readInto(own, repository, ROOT, '');
  for (const [path, text] of own) if (!isTools(`${ROOT}/${path}`)) texts.set(path, text);
  const styles = await assets.read(STYLES);
  if (styles === undefined) throw new Error(`${STYLES} is missing from the installation: run \`npm run build:tool\``);
  return {
    source(path) {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`there is no template ${path}`);
      return text;
    },
    styles: new TextDecoder().decode(styles),
    assets: await loaded(assets),
  };
}

/**
 * What `src/browser/` was compiled to, style sheets of single pages, and the schema of agreements, without which nobody
 * can work out a digest. No register has scripts of its own: they would run for everyone who reads it.
 */
async function loaded(assets: Files): Promise<Templates['assets']> {
  const found = new Map<string, string>();
  for (const { name } of await assets.list(ASSETS)) {
    const bytes =
      /\.(js|css)$/.test(name) && `${ASSETS}/${name}` !== STYLES && !PREVIEW.test(name)
        ? await assets.read(`${ASSETS}/${name}`)
        : undefined;
    if (bytes !== undefined) found.set(name, new TextDecoder().decode(bytes));
  }
  const schema = await assets.read(`schemas/${SCHEMA}`);
  if (schema !== undefined) found.set(SCHEMA, new TextDecoder().decode(schema));
  return found;
}

const SCHEMA = 'agreement.schema.json';

/** What `serve` adds to pages is never written. */
const PREVIEW = /^preview\./;

function isTools(path: string): boolean {
  return [EDITIONS, CLAUSES, MESSAGES].some((folder) => path.startsWith(`${folder}/`));
}

async function readInto(texts: Map<string, string>, files: Files, root: string, inner: string): Promise<void> {
  for (const entry of await files.list(inner === '' ? root : `${root}/${inner}`)) {
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.kind === 'folder') await readInto(texts, files, root, path);
    const bytes = entry.kind === 'file' ? await files.read(`${root}/${path}`) : undefined;
    if (bytes !== undefined) texts.set(path, new TextDecoder().decode(bytes));
  }
}
