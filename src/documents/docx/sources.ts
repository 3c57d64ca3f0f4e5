/**
 * A part of the Word file that says which block of the agreement each bookmark
 * is around, and where the block's words come from. Word keeps such parts when it saves a file, and shows them nowhere;
 * whoever compares a copy that came back needs no names that people must not touch.
 */
import type { Properties } from '../document.ts';
import type { Mark } from './names.ts';

/** The parts of a package by path, with those that name the blocks added. */
export function withSources(
  parts: ReadonlyMap<string, string>,
  marks: readonly Mark[],
  properties: Properties,
): ReadonlyMap<string, string> {
  const changed = new Map(parts);
  const insert = (path: string, end: string, added: string): void => {
    changed.set(
      path,
      (parts.get(path) ?? '').replace(end, () => added + end),
    );
  };
  insert(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  );
  insert('word/_rels/document.xml.rels', '</Relationships>', relation('sources', 'customXml', `../${ITEM}`));
  changed.set(ITEM, HEAD + itemOf(marks, properties));
  changed.set(
    PROPERTIES,
    `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${SOURCES}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  changed.set(
    'customXml/_rels/item1.xml.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('properties', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
  );
  return changed;
}

/** The namespace of the list of blocks, by which a program finds the part whatever a word processor calls it. */
const SOURCES = 'urn:concordat:blocks:1';

/** Any number that no other part of the file has. */
const STORE = '{6B1F0C5A-3D0E-4C53-9E57-0B7A5E2C9D41}';
const ITEM = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function itemOf(marks: readonly Mark[], { agreement, version, digest }: Properties): string {
  const blocks = marks.map(({ name, place, source }) => {
    const from = source === undefined ? '' : ` source="${escaped(source)}"`;
    return `<block bookmark="${escaped(name)}" place="${escaped(place)}"${from}/>`;
  });
  return `<blocks xmlns="${SOURCES}" agreement="${escaped(agreement)}" version="${escaped(version)}" digest="${escaped(digest)}">${blocks.join('')}</blocks>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} _\-./:~]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
