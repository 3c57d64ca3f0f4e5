/** What is wrong with an OpenDocument text, one function for each thing that a program, a reader or a screen reader would trip over. */
import type { Block, Document } from '../../src/documents/document.ts';
import { plain, wordsOf } from '../../src/documents/words.ts';
import { odtRoot, odtWords, shownInOdt } from './odt-file.ts';
import type { OdtParts } from './odt-file.ts';
import { all, child, children, readXml, textOf } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';
import { tablesOf, wholeRows } from './table-rows.ts';

type Fault = (parts: OdtParts, document: Document) => readonly string[];

const XML = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];

export const notWellFormed: Fault = (parts) =>
  [...parts].flatMap(([path, text]) => {
    if (path.endsWith('.png')) return [];
    if (path === 'mimetype') return text === 'application/vnd.oasis.opendocument.text' ? [] : ['mimetype'];
    try {
      readXml(text);
      return text.includes(']]>') ? [`${path}: ]]>`] : [];
    } catch (error) {
      return [`${path}: ${String(error)}`];
    }
  });

export const manifest: Fault = (parts) => {
  const root = odtRoot(parts, 'META-INF/manifest.xml');
  const listed = children(root).map((each) => each.attributes['manifest:full-path'] ?? '');
  return [
    ...[...parts.keys()].filter((path) => !/^(mimetype|META-INF\/.*)$/.test(path) && !listed.includes(path)),
    ...listed.filter((path) => path !== '/' && !parts.has(path)),
    ...(root.attributes['manifest:version'] === '1.3' ? [] : ['manifest:version']),
    ...XML.filter((path) => odtRoot(parts, path).attributes['office:version'] !== '1.3'),
  ];
};

export const styles: Fault = (parts) => {
  const roots = ['styles.xml', 'content.xml'].map((path) => odtRoot(parts, path));
  const defined = roots.flatMap((root) =>
    all(root, 'style:style', 'text:list-style', 'style:master-page', 'style:page-layout').map(
      (each) =>
        `${each.name === 'style:style' ? each.attributes['style:family'] : each.name} ${each.attributes['style:name']}`,
    ),
  );
  const used = roots.flatMap((root) => everything(root).flatMap(namesIn));
  const faces = roots.flatMap((root) => all(root, 'style:font-face').map((each) => each.attributes['style:name']));
  const lettered = roots.flatMap((root) =>
    everything(root).flatMap(({ attributes }) =>
      ['', '-asian', '-complex'].flatMap((script) => attributes[`style:font-name${script}`] ?? []),
    ),
  );
  return [
    ...used.filter((name) => !defined.includes(name)),
    ...defined.filter((name, index) => defined.indexOf(name) !== index),
    ...lettered.filter((name) => !faces.includes(name)),
  ];
};

/** All words of the document in order, each once, and none besides. */
export const words: Fault = (parts, document) => {
  const found = shownInOdt(parts).map((each) =>
    each.style === 'Caption' ? each.words.replace(/^(?:Table|Figure) \d+(: |$)/, '') : each.words,
  );
  const bare = (pieces: readonly string[]): string => pieces.join('').replace(/[\s\p{Cc}☐☒•]/gu, '');
  const [has, wants] = [bare(found), bare(wordsOf(document))];
  const at = [...wants].findIndex((_, index) => has[index] !== wants[index]);
  return has === wants ? [] : [`from ${at}: ${has.slice(Math.max(0, at), at + 60)}`];
};

/** Headings have the levels, numbers and words that they have in the tree, and clauses and entries their numbers. */
export const numbers: Fault = (parts, document) => {
  const paragraphs = shownInOdt(parts);
  const headings = paragraphs.flatMap(({ level, number, words: text }) =>
    level === undefined ? [] : [`${level} ${number} ${text}`],
  );
  const counted = paragraphs.flatMap(({ style, number }) =>
    /^(Heading \d|Clause|Subclause|Contents \d)$/.test(style) ? [number] : [],
  );
  return [
    ...differ(headings, document.blocks.flatMap(headingsIn)),
    ...differ(counted, document.blocks.flatMap(numbersIn)),
    ...differ(captionsOf(parts), document.blocks.flatMap(tablesIn)),
  ];
};

/** Whatever leads somewhere leads to a place that is there, once. */
export const bookmarks: Fault = (parts, document) => {
  const content = odtRoot(parts, 'content.xml');
  const named = (element: string, attribute: string): readonly string[] =>
    all(content, element).map((each) => each.attributes[attribute] ?? '');
  const points = named('text:bookmark', 'text:name');
  const starts = [...named('text:bookmark-start', 'text:name'), ...points];
  const ends = named('text:bookmark-end', 'text:name');
  const ids = named('text:list', 'xml:id');
  const links = named('text:a', 'xlink:href').filter((href) => href.startsWith('#'));
  const meant = document.blocks.flatMap(idsIn).map((id) => id.replace(/[^\p{L}\p{N}_]/gu, '_'));
  return [
    ...starts.filter((name, index) => starts.indexOf(name) !== index),
    ...differ(starts, [...ends, ...points]),
    ...links.filter((href) => !starts.includes(href.slice(1))),
    ...named('text:bookmark-ref', 'text:ref-name').filter((name) => !starts.includes(name)),
    ...named('text:list', 'text:continue-list').filter((id) => id !== '' && !ids.includes(id)),
    // A table without a caption has no words for a bookmark to be around: its name begins with a low line.
    ...meant.filter((id) => !starts.some((name) => isNamed(name.replace(/^_/, ''), id))),
  ];
};

/** Every table has fixed widths, its header row again on every page, rows that stay whole but for long ones, and no merged cells. */
export const tables: Fault = (parts, document) => {
  const content = odtRoot(parts, 'content.xml');
  const styled = new Map(all(content, 'style:style').map((each) => [each.attributes['style:name'] ?? '', each]));
  const looks = (element: XmlElement, properties: string): Readonly<Record<string, string>> =>
    child(styled.get(element.attributes['table:style-name'] ?? ''), properties)?.attributes ?? {};
  const meant = tablesOf(document);
  const found = all(content, 'table:table');
  const names = found.map((each) => each.attributes['table:name'] ?? '');
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index),
    ...(found.length === meant.length ? [] : [`${found.length} tables for ${meant.length}`]),
    ...found.flatMap((table, number) => {
      const name = table.attributes['table:name'] ?? '';
      const columns = [
        ...children(child(table, 'table:table-header-columns')),
        ...children(table, 'table:table-column'),
      ];
      const head = children(child(table, 'table:table-header-rows'));
      const rows = [...head, ...children(table, 'table:table-row')];
      const widths = columns.map((column) =>
        Math.round(20 * Number.parseFloat(looks(column, 'style:table-column-properties')['style:column-width'] ?? '')),
      );
      const node = meant[number];
      const whole = node === undefined ? [] : wholeRows(node, widths);
      return [
        ...((head.length === 1) === !name.startsWith('Facts') ? [] : [`${name}: the header row`]),
        ...rows.flatMap((row, index) => [
          ...(children(row).length === columns.length ? [] : [`${name}: a row is not as long as the others`]),
          ...(looks(row, 'style:table-row-properties')['fo:keep-together'] ===
          (whole[index] === false ? 'auto' : 'always')
            ? []
            : [`${name}: row ${index + 1} ${whole[index] === false ? 'may not' : 'may'} split`]),
          ...(children(row).every((cell) => children(cell).at(-1)?.name === 'text:p' || holdsList(cell))
            ? []
            : [`${name}: a cell does not end with text`]),
        ]),
      ];
    }),
    ...everything(content).flatMap(({ attributes }) =>
      Object.keys(attributes).filter((each) => /spanned|repeated/.test(each)),
    ),
  ];
};

/** A picture is in the file, and says what it shows. */
export const pictures: Fault = (parts) =>
  all(odtRoot(parts, 'content.xml'), 'draw:frame').flatMap((frame) => {
    const files = all(frame, 'draw:image').map((image) => image.attributes['xlink:href'] ?? '');
    const says = [...all(frame, 'svg:desc'), ...all(frame, 'svg:title')].some((each) => textOf(each).trim() !== '');
    return [
      ...(says ? [] : ['a picture says nothing']),
      ...(files.length > 0 ? files.filter((path) => !parts.has(path)) : ['a picture has no file']),
    ];
  });

/** Nothing leads anywhere but to the web and to mailboxes; nothing runs, floats, locks or is loaded. */
export const disturbances: Fault = (parts) =>
  XML.flatMap((path) =>
    everything(odtRoot(parts, path)).flatMap(({ name, attributes }) => [
      ...(/^(script|form|presentation|anim):|^office:(scripts|event-listeners|forms)|tracked-changes/.test(name) ||
      (name === 'draw:frame' && attributes['text:anchor-type'] !== 'as-char')
        ? [name]
        : []),
      ...(attributes['text:protected'] === 'true' || attributes['style:protect'] !== undefined ? ['locked'] : []),
      ...(attributes['xlink:href'] === undefined ||
      /^(Pictures\/(?:logo\.png|figure-\d+\.(?:svg|png))|(#|https?:\/\/|mailto:)[^\s"<>]+)$/.test(
        attributes['xlink:href'],
      )
        ? []
        : [attributes['xlink:href']]),
    ]),
  );

export const properties: Fault = (parts, { properties: wanted, title, language, cover }) => {
  const meta = odtRoot(parts, 'meta.xml');
  const says = (name: string): string => all(meta, name).map(textOf).join(', ');
  const own = new Map(all(meta, 'meta:user-defined').map((each) => [each.attributes['meta:name'], textOf(each)]));
  const defaults = all(odtRoot(parts, 'styles.xml'), 'style:default-style').flatMap((each) =>
    all(each, 'style:text-properties'),
  )[0]?.attributes;
  const pairs: readonly (readonly [string, string | undefined, string])[] = [
    ['title', says('dc:title'), title],
    ['subject', says('dc:subject'), wanted.subject],
    ['creator', says('dc:creator'), wanted.author],
    ['keywords', says('meta:keyword'), wanted.keywords.join(', ')],
    ['description', says('dc:description'), cover.summary],
    ['created', says('meta:creation-date'), `${wanted.date}T00:00:00Z`],
    ['changed', says('dc:date'), `${wanted.date}T00:00:00Z`],
    ['language', says('dc:language'), language],
    ['language of text', `${defaults?.['fo:language']}-${defaults?.['fo:country']}`, language],
    ...(['agreement', 'version', 'digest', 'edition'] as const).map(
      (name) => [name, own.get(name), wanted[name]] as const,
    ),
  ];
  return pairs.filter(([, has, wants]) => has !== wants).map(([name, has]) => `${name} is ${has}`);
};

/** The cover has a kind of page of its own, which shows the marking too, and leads on to the other. */
export const runningText: Fault = (parts, { running }) => {
  const pages = all(odtRoot(parts, 'styles.xml'), 'style:master-page');
  const cover = pages.find((page) => page.attributes['style:next-style-name'] !== undefined);
  const other = pages.find((page) => page.attributes['style:name'] === cover?.attributes['style:next-style-name']);
  const said = (page: XmlElement | undefined, name: string): string =>
    children(child(page, name))
      .map((each) => odtWords(each) + children(each).map((field) => field.name))
      .join('\n');
  const first = all(odtRoot(parts, 'content.xml'), 'text:p')[0]?.attributes['text:style-name'];
  const starts = all(odtRoot(parts, 'content.xml'), 'style:style').find(
    (each) => each.attributes['style:name'] === first,
  )?.attributes['style:master-page-name'];
  const foot = [running.reference, 'text:page-number', 'text:page-count', running.currency];
  const needs: readonly (readonly [string, readonly string[]])[] = [
    [said(cover, 'style:header'), [running.marking, running.notice]],
    [said(other, 'style:header'), [running.marking, running.title, running.notice]],
    [said(cover, 'style:footer'), foot],
    [said(other, 'style:footer'), foot],
  ];
  return [
    ...(starts === cover?.attributes['style:name'] ? [] : ['the text does not start with the cover']),
    ...needs.flatMap(([text, wanted]) => wanted.filter((each) => !text.includes(each))),
  ];
};

/** Whether a bookmark is that of an id: the name of a long one is cut and ends in a sum. */
function isNamed(name: string, id: string): boolean {
  return id.length < 40 ? name === id : name.startsWith(id.slice(0, 30)) && /_[0-9a-z]{7}$/.test(name);
}

function everything(node: XmlElement): readonly XmlElement[] {
  return [node, ...children(node).flatMap(everything)];
}

/** The styles that an element names, with their kinds. */
function namesIn({ name, attributes }: XmlElement): readonly string[] {
  const is = (attribute: string, kind: string): readonly string[] => {
    const value = attributes[attribute];
    return value === undefined || value === '' ? [] : [`${kind} ${value}`];
  };
  const family = attributes['style:family'] ?? '';
  const text =
    name === 'text:list' ? 'text:list-style' : /^text:(span|a|index-entry.*)$/.test(name) ? 'text' : 'paragraph';
  return [
    ...is('text:style-name', text),
    ...is('text:visited-style-name', 'text'),
    ...is('table:style-name', name.replace('table:', '')),
    ...is('style:parent-style-name', family),
    ...(name === 'style:master-page'
      ? is('style:next-style-name', 'style:master-page')
      : is('style:next-style-name', family)),
    ...is('style:list-style-name', 'text:list-style'),
    ...is('style:master-page-name', 'style:master-page'),
    ...is('style:page-layout-name', 'style:page-layout'),
  ];
}

/** What captions say their numbers are, and come to when they are counted. */
function captionsOf(parts: OdtParts): readonly string[] {
  const content = odtRoot(parts, 'content.xml');
  const declared = all(content, 'text:sequence-decl').map((each) => each.attributes['text:name']);
  const counts = new Map<string, number>();
  return all(content, 'text:sequence').map((field) => {
    const name = field.attributes['text:name'] ?? '';
    const formula = field.attributes['text:formula'] ?? '';
    const count = formula === `ooow:${name}+1` ? (counts.get(name) ?? 0) + 1 : Number(formula.replace('ooow:', ''));
    counts.set(name, count);
    return declared.includes(name) && textOf(field) === String(count) ? `${name} ${count}` : `${name} ${formula}`;
  });
}

function differ(has: readonly string[], wants: readonly string[]): readonly string[] {
  const at = Array.from({ length: Math.max(has.length, wants.length) }, (_, index) => index).find(
    (index) => has[index] !== wants[index],
  );
  return at === undefined ? [] : [`${has[at]} is not ${wants[at]}`];
}

function holdsList(cell: XmlElement): boolean {
  return children(cell).at(-1)?.name === 'text:list';
}

function within(block: Block): readonly Block[] {
  switch (block.type) {
    case 'clause':
    case 'callout':
    case 'quote':
      return block.children;
    case 'list':
      return block.items.flat();
    default:
      return [];
  }
}

function headingsIn(block: Block): readonly string[] {
  return block.type === 'heading'
    ? [`${block.level} ${block.number} ${plain(block.children)}`]
    : within(block).flatMap(headingsIn);
}

function numbersIn(block: Block): readonly string[] {
  if (block.type === 'heading') return [block.number];
  if (block.type === 'contents') return block.entries.map((entry) => entry.number);
  return [...(block.type === 'clause' ? [block.number] : []), ...within(block).flatMap(numbersIn)];
}

function tablesIn(block: Block): readonly string[] {
  return (block.type === 'table' || block.type === 'diagram') && block.number !== ''
    ? [block.number]
    : within(block).flatMap(tablesIn);
}

function idsIn(block: Block): readonly string[] {
  return [
    ...(block.type === 'heading' || block.type === 'clause' || block.type === 'table' || block.type === 'diagram'
      ? [block.id]
      : []),
    ...within(block).flatMap(idsIn),
  ];
}
