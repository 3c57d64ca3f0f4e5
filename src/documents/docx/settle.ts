/**
 * Makes the file that the docx package packed the same for the same document:
 * the package takes dates from the clock and ids for links at random.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { IsoDate } from '../../base/dates.ts';
import type { Properties } from '../document.ts';
import { restoreBrackets } from './characters.ts';
import type { Mark } from './names.ts';
import { withSources } from './sources.ts';

/** What the package says of itself. `language` is BCP 47. */
export interface Settled {
  readonly language: string;
  readonly properties: Properties;
  /** The bookmarks around its blocks. */
  readonly marks: readonly Mark[];
}

/** The same package with its dates, ids and order fixed, and with the part that names its blocks. */
export function settle(packed: Uint8Array, { language, properties, marks }: Settled): Uint8Array {
  const all = Object.entries(unzipSync(packed));
  const pictures = new Map(all.filter(([path]) => path.startsWith('word/media/')));
  const texts = all.filter(([path]) => !pictures.has(path));
  const made = new Map(texts.map(([path, bytes]) => [path, strFromU8(bytes)]));
  const parts = withSources(made, marks, properties);
  const { date } = properties;
  const settled = [...parts.keys()]
    .sort(byPlace)
    .map((path): [string, string] => [path, part(path, parts, date, language)]);
  const written = settled.map(([path, text]): [string, Uint8Array] => [path, strToU8(restoreBrackets(text))]);
  const entries: Zippable = Object.fromEntries([...written, ...pictures]);
  // Without an offset, so that the entry says this in every time zone; zip knows no earlier time.
  return zipSync(entries, { mtime: '1980-01-01T00:00:00', level: 9 });
}

/** The list of parts stands first, as programs that look at the first bytes expect. */
function byPlace(a: string, b: string): number {
  const rank = (path: string): number =>
    ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].indexOf(path) >>> 0;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function part(path: string, parts: ReadonlyMap<string, string>, date: IsoDate, language: string): string {
  const text = parts.get(path) ?? '';
  if (path === 'docProps/core.xml') return core(text, date, language);
  // Levels that the package takes for unused belong to one outline.
  if (path === 'word/numbering.xml')
    return text.replaceAll(' w:tentative="1"', '').replaceAll('"hybridMultilevel"', '"multilevel"');
  if (path.endsWith('.rels')) return rename(text, / (Id)="([^"]*)"/g, idsIn(text));
  const relations = parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels'));
  return relations === undefined ? text : rename(text, / (r:id|r:embed)="([^"]*)"/g, idsIn(relations));
}

function core(text: string, date: IsoDate, language: string): string {
  const dated = text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
  return dated.replace(
    '</cp:coreProperties>',
    `<dc:language>${language.replace(/[^A-Za-z0-9-]/g, '')}</dc:language></cp:coreProperties>`,
  );
}

/** New ids for the relations of a part, in their order. */
function idsIn(relations: string): ReadonlyMap<string, string> {
  const found = [...relations.matchAll(/<Relationship Id="([^"]*)"/g)].map((match) => match[1] ?? '');
  return new Map(found.map((id, index) => [id, `rId${index + 1}`]));
}

function rename(text: string, attribute: RegExp, ids: ReadonlyMap<string, string>): string {
  return text.replace(attribute, (whole, name: string, id: string) => {
    const fresh = ids.get(id);
    return fresh === undefined ? whole : ` ${name}="${fresh}"`;
  });
}
