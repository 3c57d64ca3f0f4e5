/**
 * The table of contents with its entries in place. It carries no page numbers,
 * because only the program that lays the pages out knows them and a wrong one
 * misleads; the program puts them in when a reader updates the table.
 */
import { spoken } from '../counting.ts';
import type { Contents } from '../document.ts';
import { contentsIndent } from '../docx/measures.ts';
import { hanging, inLanguage, internalLink } from './inlines.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { element, length, textOf } from './xml.ts';
import type { Content, Xml } from './xml.ts';

/** The title, and the entries as links to their headings. */
export function contents(writer: Writer, place: Place, node: Contents): readonly Xml[] {
  const here = { ...place, indent: 0 };
  const title = write(writer, here, 'Contents Heading', textOf(node.title));
  if (node.entries.length === 0) return [title];
  const count = (writer.tables.get('Contents') ?? 0) + 1;
  writer.tables.set('Contents', count);
  const name = `Contents${count}`;
  const entries = node.entries.map((entry) => write(writer, here, `Contents ${entry.level}`, link(writer, entry)));
  return [
    element('text:table-of-content', { 'text:name': name, 'text:protected': 'false' }, [
      element('text:table-of-content-source', { 'text:outline-level': '2', 'text:use-index-marks': 'false' }, [
        element('text:index-title-template', { 'text:style-name': 'Contents_20_Heading' }, textOf(node.title)),
        ...['1', '2'].map(template),
      ]),
      element('text:index-body', {}, [
        element('text:index-title', { 'text:name': `${name}_Head` }, [title]),
        ...entries,
      ]),
    ]),
  ];
}

function link(writer: Writer, entry: Contents['entries'][number]): Content {
  const title = textOf(entry.title);
  const words = [
    ...(entry.number === '' ? [] : hanging(spoken(entry.number))),
    ...(entry.language === undefined ? title : [inLanguage(writer, entry.language, title)]),
  ];
  const target = writer.targets.get(entry.id);
  return target === undefined ? words : [internalLink(target.bookmark, words)];
}

/** How an entry is made anew: its number, its title and its page. */
function template(level: string): Xml {
  const part = (name: string, attributes: Readonly<Record<string, string>> = {}): Xml =>
    element(`text:index-entry-${name}`, attributes);
  return element(
    'text:table-of-content-entry-template',
    { 'text:outline-level': level, 'text:style-name': `Contents_20_${level}` },
    [
      part('link-start', { 'text:style-name': 'Index_20_Link' }),
      part('chapter'),
      part('tab-stop', { 'style:type': 'left', 'style:position': length(contentsIndent), 'style:leader-char': ' ' }),
      part('text'),
      part('tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
      part('page-number'),
      part('link-end'),
    ],
  );
}
