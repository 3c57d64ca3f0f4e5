/** Text, links, bookmarks and fields of the OpenDocument text. */
import type { Inline } from '../document.ts';
import type { Target } from '../docx/names.ts';
import { isWebAddress } from '../prose.ts';
import { fieldIn } from '../reference-fields.ts';
import { plain } from '../words.ts';
import { languageOf } from './languages.ts';
import { automatic } from './writer.ts';
import type { Writer } from './writer.ts';
import { element, line, textOf } from './xml.ts';
import type { Content, Xml } from './xml.ts';

/** The content of a paragraph. A reference to what the document does not hold, or a link that is no web or mail address, is its words alone. */
export function inlines(writer: Writer, nodes: readonly Inline[]): Content {
  return nodes.flatMap((node) => inline(writer, node));
}

/** A number as text, and a tab to where the words start. */
export function hanging(number: string): Content {
  return [...textOf(number), element('text:tab', {})];
}

/** The content with a bookmark around it, if references lead to the id and nothing has it yet. */
export function bookmarked(writer: Writer, id: string, children: Content): Content {
  const name = bookmarkOf(writer, id);
  if (name === undefined) return children;
  const named = { 'text:name': name };
  return [element('text:bookmark-start', named), ...children, element('text:bookmark-end', named)];
}

/** A bookmark at one place, for what has no words to put it around. */
export function bookmarkAt(writer: Writer, id: string): Content {
  const name = bookmarkOf(writer, id);
  return name === undefined ? [] : [element('text:bookmark', { 'text:name': name })];
}

/** A link to somewhere in the document. */
export function internalLink(bookmark: string, children: Content): Xml {
  return link(`#${bookmark}`, 'Index_20_Link', children);
}

/** The content in another language than the document's. `tag` is BCP 47. */
export function inLanguage(writer: Writer, tag: string, children: Content): Xml {
  return span(automatic(writer, 'text', {}, languageOf(tag)), children);
}

function bookmarkOf(writer: Writer, id: string): string | undefined {
  const name = writer.targets.get(id)?.bookmark;
  if (name === undefined || writer.bookmarked.has(name)) return undefined;
  writer.bookmarked.add(name);
  return name;
}

function inline(writer: Writer, node: Inline): Content {
  switch (node.type) {
    case 'text':
      return textOf(node.value);
    case 'strong':
      return [span('Strong_20_Emphasis', inlines(writer, node.children))];
    case 'emphasis':
      return [span('Emphasis', inlines(writer, node.children))];
    case 'language':
      return [inLanguage(writer, node.language, inlines(writer, node.children))];
    case 'line-break':
      return [element('text:line-break', {})];
    case 'link': {
      const children = inlines(writer, node.children);
      return isWebAddress(node.href) ? [link(line(new URL(node.href).href), 'Internet_20_link', children)] : children;
    }
    case 'reference': {
      const target = writer.targets.get(node.target);
      const children = inlines(writer, node.children);
      return target === undefined
        ? children
        : [internalLink(target.bookmark, withField(target, node.children) ?? children)];
    }
  }
}

/** The words with a field in the place of what programs write themselves, so that it follows when somebody adds a clause. */
function withField(target: Target, nodes: readonly Inline[]): Content | undefined {
  const words = plain(nodes);
  const found = nodes.every(({ type }) => type === 'text') ? fieldIn(words, target) : undefined;
  if (found === undefined) return undefined;
  const { at, shown, as } = found;
  const field = { 'text:reference-format': as, 'text:ref-name': target.bookmark };
  return [
    ...textOf(words.slice(0, at)),
    element('text:bookmark-ref', field, textOf(shown)),
    ...textOf(words.slice(at + shown.length)),
  ];
}

function span(style: string, children: Content): Xml {
  return element('text:span', { 'text:style-name': style }, children);
}

function link(href: string, style: string, children: Content): Xml {
  return element(
    'text:a',
    {
      'xlink:type': 'simple',
      'xlink:href': href,
      'text:style-name': style,
      'text:visited-style-name': style,
    },
    children,
  );
}
