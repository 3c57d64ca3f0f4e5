/** What is wrong with a Word file, one function for each thing that Word, a reader or a screen reader would trip over. */
import type { Block, Document } from '../../src/documents/document.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { all, child, children, readXml, textOf } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';
import { relationsOf, root, shown } from './word-file.ts';
import type { Parts } from './word-file.ts';

type Fault = (parts: Parts, document: Document) => readonly string[];

const wordParts = (parts: Parts): readonly string[] =>
  [...parts.keys()].filter((path) => /^word\/[^/]+\.xml$/.test(path));

export const notWellFormed: Fault = (parts) =>
  [...parts].flatMap(([path, text]) => {
    try {
      readXml(text);
      return [];
    } catch (error) {
      return [`${path}: ${String(error)}`];
    }
  });

export const contentTypes: Fault = (parts) => {
  const types = root(parts, '[Content_Types].xml');
  const overrides = all(types, 'Override').map((each) => each.attributes['PartName'] ?? '');
  const named = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
  return [
    ...named.filter((path) => !overrides.includes(`/${path}`)),
    ...overrides.filter((path) => !parts.has(path.slice(1))),
    ...(all(types, 'Default').some((each) => each.attributes['Extension'] === 'rels') ? [] : ['rels']),
  ];
};

export const relations: Fault = (parts) =>
  [...wordParts(parts), ''].flatMap((path) => {
    const known = relationsOf(parts, path);
    const used =
      path === '' ? [] : [...(parts.get(path) ?? '').matchAll(/ r:id="([^"]*)"/g)].map((match) => match[1] ?? '');
    const folder = path === '' ? '' : 'word/';
    const lost = [...known.values()].filter(
      (each) => each['TargetMode'] !== 'External' && !parts.has(folder + (each['Target'] ?? '')),
    );
    const written = (parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '').split('<Relationship ').length - 1;
    return [
      ...used.filter((id) => !known.has(id)),
      ...lost.map((each) => each['Target'] ?? ''),
      ...(written === known.size ? [] : [`${path}: two relations have one id`]),
    ];
  });

export const styles: Fault = (parts) => {
  const all_ = all(root(parts, 'word/styles.xml'), 'w:style');
  const ids = all_.map((each) => each.attributes['w:styleId'] ?? '');
  const used = wordParts(parts).flatMap((path) =>
    all(root(parts, path), 'w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next').map(
      (each) => each.attributes['w:val'] ?? '',
    ),
  );
  const names = all_.map((each) => child(each, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '');
  return [
    ...used.filter((id) => !ids.includes(id)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
    ...names.filter((name, index) => names.indexOf(name) !== index),
  ];
};

/** Word takes bold in two kinds of style together for none. */
export const bold: Fault = (parts) =>
  all(root(parts, 'word/styles.xml'), 'w:style')
    .filter((each) => each.attributes['w:type'] === 'table' && all(each, 'w:b').length > 0)
    .map((each) => each.attributes['w:styleId'] ?? '');

export const lists: Fault = (parts) => {
  const numbering = root(parts, 'word/numbering.xml');
  const ids = all(numbering, 'w:num').map((each) => each.attributes['w:numId'] ?? '');
  const defined = all(numbering, 'w:abstractNum').map((each) => each.attributes['w:abstractNumId'] ?? '');
  const used = ['word/document.xml', 'word/styles.xml'].flatMap((path) =>
    all(root(parts, path), 'w:numId').map((each) => each.attributes['w:val'] ?? ''),
  );
  const based = all(numbering, 'w:num').map((each) => child(each, 'w:abstractNumId')?.attributes['w:val'] ?? '');
  return [
    ...used.filter((id) => id !== '0' && !ids.includes(id)),
    ...based.filter((id) => !defined.includes(id)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
  ];
};

/** All words of the document in order, each once, and none besides. */
export const words: Fault = (parts, document) => {
  const found = shown(parts).map((each) =>
    each.style === 'Caption' ? each.words.replace(/^Table \d+(: |$)/, '') : each.words,
  );
  const bare = (pieces: readonly string[]): string => pieces.join('').replace(/[\s\p{Cc}]/gu, '');
  const [has, wants] = [bare(found), bare(wordsOf(document))];
  const at = [...wants].findIndex((_, index) => has[index] !== wants[index]);
  return has === wants ? [] : [`from ${at}: ${has.slice(Math.max(0, at), at + 60)}`];
};

/** The numbers of headings, clauses, entries and tables are those of the tree. */
export const numbers: Fault = (parts, document) => {
  const paragraphs = shown(parts);
  const counted = paragraphs
    .filter((each) => /^(Heading\d|Clause|Subclause|TOC\d)$/.test(each.style))
    .map((each) => each.number);
  const captions = all(root(parts, 'word/document.xml'), 'w:p').filter(
    (each) => child(child(each, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] === 'Caption',
  );
  let last = 0;
  const tables = captions.flatMap((each) =>
    all(each, 'w:fldSimple').map((field) => {
      const reset = /\\r (\d+)/.exec(field.attributes['w:instr'] ?? '')?.[1];
      last = reset === undefined ? last + 1 : Number(reset);
      return textOf(field) === String(last)
        ? `${textOf(each).split(/\d/)[0]}${last}`
        : `kept ${textOf(field)}, counted ${last}`;
    }),
  );
  const has = [...counted, ...tables];
  const wants = [...numbersIn(document.blocks, false), ...numbersIn(document.blocks, true)];
  return has.join('|') === wants.join('|') ? [] : [`${has.join('|')} for ${wants.join('|')}`];
};

export const bookmarks: Fault = (parts, document) => {
  const body = root(parts, 'word/document.xml');
  const names = all(body, 'w:bookmarkStart').map((each) => each.attributes['w:name'] ?? '');
  const starts = all(body, 'w:bookmarkStart').map((each) => each.attributes['w:id'] ?? '');
  const ends = all(body, 'w:bookmarkEnd').map((each) => each.attributes['w:id'] ?? '');
  const anchors = all(body, 'w:hyperlink').flatMap((each) => each.attributes['w:anchor'] ?? []);
  return [
    ...anchors.filter((name) => !names.includes(name)),
    ...names.filter((name) => !/^\p{L}[\p{L}\p{N}_-]{0,39}$/u.test(name)),
    ...names.filter((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index),
    ...(starts.join() === ends.join() && new Set(starts).size === starts.length ? [] : ['a bookmark does not end']),
    ...idsIn(document.blocks).filter((id) => !names.includes(id)),
  ];
};

export const tables: Fault = (parts) => {
  const body = root(parts, 'word/document.xml');
  const merged = all(body, 'w:gridSpan', 'w:vMerge', 'w:hMerge').map((each) => each.name);
  return [
    ...merged,
    ...all(body, 'w:tbl').flatMap((table) => {
      const rows = children(table, 'w:tr');
      const properties = child(table, 'w:tblPr');
      const columns = children(child(table, 'w:tblGrid'), 'w:gridCol').map((each) => Number(each.attributes['w:w']));
      const header = child(properties, 'w:tblLook')?.attributes['w:firstRow'] === 'true';
      const repeats = rows.map((row) => child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined);
      const widths = rows.map((row) =>
        children(row, 'w:tc')
          .map((each) => child(child(each, 'w:tcPr'), 'w:tcW')?.attributes['w:w'])
          .join(),
      );
      return [
        ...(repeats.every((each, index) => each === (header && index === 0)) ? [] : ['the header row does not repeat']),
        ...(rows.every((row) => child(child(row, 'w:trPr'), 'w:cantSplit') !== undefined) ? [] : ['a row may split']),
        ...(child(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed' ? [] : ['widths are not fixed']),
        ...(widths.every((each) => each === columns.join()) ? [] : ['cells are not as wide as their columns']),
        ...(columns.reduce((sum, width) => sum + width, 0) === Number(child(properties, 'w:tblW')?.attributes['w:w'])
          ? []
          : ['columns do not fill the table']),
        ...(rows.flatMap((row) => children(row, 'w:tc')).every((cell) => children(cell).at(-1)?.name === 'w:p')
          ? []
          : ['a cell does not end with a paragraph']),
      ];
    }),
    ...(children(child(body, 'w:body')).at(-2)?.name === 'w:tbl' ? ['the file ends with a table'] : []),
    ...adjacent(body),
  ];
};

export const links: Fault = (parts) =>
  [...wordParts(parts), '']
    .flatMap((path) => [...relationsOf(parts, path).values()])
    .flatMap((each) =>
      each['TargetMode'] === 'External' && !/^(https?:\/\/|mailto:)[^\s"<>]+$/.test(each['Target'] ?? '')
        ? [each['Target'] ?? '']
        : [],
    );

/** Nothing asks, locks, floats, changes by itself or belongs to a list of tracked changes. */
export const disturbances: Fault = (parts) =>
  wordParts(parts).flatMap((path) =>
    all(
      root(parts, path),
      'w:updateFields',
      'w:documentProtection',
      'w:drawing',
      'w:pict',
      'w:object',
      'w:framePr',
      'w:ins',
      'w:del',
      'w:vanish',
      'w:altChunk',
      'w:attachedTemplate',
    )
      .map((each) => each.name)
      .concat(/ w:dirty=/.test(parts.get(path) ?? '') ? ['w:dirty'] : []),
  );

export const properties: Fault = (parts, { properties: wanted, title, language, cover }) => {
  const core = root(parts, 'docProps/core.xml');
  const says = (name: string): string | undefined => all(core, name)[0]?.children.join('');
  const custom = new Map(
    all(root(parts, 'docProps/custom.xml'), 'property').map((each) => [each.attributes['name'], textOf(each)]),
  );
  const defaults = all(root(parts, 'word/styles.xml'), 'w:docDefaults').flatMap((each) => all(each, 'w:lang'))[0]
    ?.attributes['w:val'];
  const pairs: readonly (readonly [string, string | undefined, string])[] = [
    ['title', says('dc:title'), title],
    ['subject', says('dc:subject'), wanted.subject],
    ['creator', says('dc:creator'), wanted.author],
    ['keywords', says('cp:keywords'), wanted.keywords.join(', ')],
    ['description', says('dc:description'), cover.summary],
    ['created', says('dcterms:created'), `${wanted.date}T00:00:00Z`],
    ['modified', says('dcterms:modified'), `${wanted.date}T00:00:00Z`],
    ['language', says('dc:language'), language],
    ['language of text', defaults, language],
    ...(['agreement', 'version', 'digest', 'edition'] as const).map(
      (name) => [name, custom.get(name), wanted[name]] as const,
    ),
  ];
  return pairs.filter(([, has, wants]) => has !== wants).map(([name, has]) => `${name} is ${has}`);
};

/** The first page has a header of its own, and it too shows the marking. */
export const runningText: Fault = (parts, { running }) => {
  const section = all(root(parts, 'word/document.xml'), 'w:sectPr')[0];
  const part = (kind: 'header' | 'footer', type: string): string => {
    const id = children(section, `w:${kind}Reference`).find((each) => each.attributes['w:type'] === type)?.attributes[
      'r:id'
    ];
    const target = relationsOf(parts, 'word/document.xml').get(id ?? '')?.['Target'];
    return target === undefined ? '' : textOf(root(parts, `word/${target}`));
  };
  const needs: readonly (readonly [string, readonly string[]])[] = [
    [part('header', 'default'), [running.marking, running.title, running.notice]],
    [part('header', 'first'), [running.marking, running.notice]],
    [part('footer', 'default'), [running.reference, 'PAGE', 'NUMPAGES', running.currency]],
    [part('footer', 'first'), [running.reference, 'PAGE', 'NUMPAGES', running.currency]],
  ];
  return [
    ...(child(section, 'w:titlePg') === undefined ? ['the cover has no header of its own'] : []),
    ...needs.flatMap(([text, wanted]) => wanted.filter((each) => !text.includes(each))),
  ];
};

function numbersIn(blocks: readonly Block[], tables: boolean): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
        return tables ? [] : [block.number];
      case 'contents':
        return tables ? [] : block.entries.map((entry) => entry.number);
      case 'clause':
        return [...(tables ? [] : [block.number]), ...numbersIn(block.children, tables)];
      case 'table':
        return tables && block.number !== '' ? [block.number] : [];
      case 'list':
        return numbersIn(block.items.flat(), tables);
      default:
        return [];
    }
  });
}

function idsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] =>
    block.type === 'heading' || block.type === 'table'
      ? [block.id]
      : block.type === 'clause'
        ? [block.id, ...idsIn(block.children)]
        : [],
  );
}

/** Word joins tables with nothing between them. */
function adjacent(element: XmlElement): readonly string[] {
  const names = children(element).map((each) => each.name);
  const here = names.some((name, index) => name === 'w:tbl' && names[index + 1] === 'w:tbl')
    ? ['two tables touch']
    : [];
  return [...here, ...children(element).flatMap(adjacent)];
}
