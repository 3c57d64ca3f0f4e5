/** A whole site as `build` makes it, on disk and served from a sub-path, and one page of each kind that it has. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutputFile } from '../../src/base/ports.ts';
import { graphLayout } from '../../src/host/graph-layout.ts';
import { indexer } from '../../src/host/indexer.ts';
import type { Register } from '../../src/register/register.ts';
import { PATHS } from '../../src/site/links.ts';
import { readExample } from './example.ts';
import { planContext } from './planned-site.ts';
import { serve } from './served-site.ts';
import { wholePlan } from './whole-plan.ts';

export interface BuiltSite {
  readonly files: readonly OutputFile[];
  /** The data beside its pages, and other JSON, by path. */
  readonly data: ReadonlyMap<string, Uint8Array>;
  /** Every page by its path. */
  readonly pages: ReadonlyMap<string, string>;
  /** Where a page is, from a folder of files or from the web: an address that ends with a slash. */
  readonly roots: { readonly file: string; readonly http: string };
  close(): void;
}

/** Builds the register of a folder, or what is made of it, with drafts, without PDFs. */
export async function buildSite(root: string, change = (register: Register): Register => register): Promise<BuiltSite> {
  const said = { formats: ['md'], drafts: 'with-drafts', indexer, graphs: graphLayout } as const;
  const { all: files } = await wholePlan(change(await readExample(root)), [], await planContext(root, said));
  const folder = mkdtempSync(join(tmpdir(), 'concordat-site-'));
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const served = await serve(files);
  return {
    files,
    data: new Map(files.filter(({ path }) => path.endsWith('.json')).map(({ path, bytes }) => [path, bytes])),
    pages: new Map(
      files
        .filter(({ path }) => path.endsWith('.html'))
        .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
    ),
    roots: { file: pathToFileURL(`${folder}/`).href, http: served.address },
    close: () => {
      served.server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a page may have, in bytes, with the style sheets and scripts that it loads: the same for every kind of page. */
const MOST = 100_000;

/** The list of every file of the register, with which a page checks one: for this alone, and as long as the register. */
const FOR_CHECKING = PATHS.checkList;

/** Pages that have more. */
export function heavyPages({ files, pages }: BuiltSite): readonly string[] {
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes.length]));
  return [...pages]
    .map(([path, html]) => {
      const loaded = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">|<script src="([^"]+)"/g)]
        .map(([, style, script]) => posix.join(dirname(path), style ?? script ?? ''))
        .filter((one) => one !== FOR_CHECKING);
      return [
        path,
        loaded.reduce((sum, one) => sum + (sizes.get(one) ?? Number.NaN), Buffer.byteLength(html)),
      ] as const;
    })
    .filter(([, bytes]) => !(bytes < MOST))
    .map(([path, bytes]) => `${path}: ${bytes} bytes`);
}

/** A page of one of several sites. */
export interface StandIn {
  readonly site: BuiltSite;
  readonly path: string;
}

/**
 * Pages that stand for all of these sites in one language: at least one of each
 * template, and every element, class and state that any page has. Whatever is
 * new on a page is among them by itself. The shortest come first.
 */
export function standIns(sites: readonly BuiltSite[], language: 'en' | 'cy' = 'en'): readonly StandIn[] {
  const all = sites
    .flatMap((site) => [...site.pages].map(([path, html]) => ({ site, path, html })))
    .filter(({ path }) => path.startsWith('cy/') === (language === 'cy'))
    .sort((a, b) => a.html.length - b.html.length)
    .map(({ site, path, html }) => ({ site, path, html, features: featuresOf(kindOf(site, path), html) }));
  const left = new Set(all.flatMap(({ features }) => [...features]));
  const chosen = new Set<(typeof all)[number]>();
  while (left.size > 0) {
    const news = all.map((page) => ({ page, count: count(page.features, left) }));
    const { page } = news.reduce((a, b) => (b.count > a.count ? b : a));
    for (const feature of page.features) left.delete(feature);
    chosen.add(page);
  }
  return all.filter((page) => chosen.has(page));
}

/** The template of a page, as the data beside it say. */
export function kindOf({ data }: BuiltSite, path: string): string {
  const twin = data.get(path.replace(/\.html$/, '.json'));
  if (twin === undefined) throw new Error(`${path} has no data beside it`);
  return (JSON.parse(new TextDecoder().decode(twin)) as { readonly kind: string }).kind;
}

function featuresOf(kind: string, html: string): ReadonlySet<string> {
  const found = new Set([`kind ${kind}`]);
  for (const [, name = '', attributes = ''] of html.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/g)) {
    found.add(name);
    for (const one of /\bclass="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? []) found.add(`.${one}`);
    for (const [, attribute = ''] of attributes.matchAll(/\b((?:aria|data)-[a-z-]+|role|tabindex|hidden|open)\b/g))
      found.add(`[${attribute}]`);
  }
  return found;
}

function count(features: ReadonlySet<string>, left: ReadonlySet<string>): number {
  let sum = 0;
  for (const feature of features) if (left.has(feature)) sum += 1;
  return sum;
}
