/** Checks of a Word file as a package: its parts, what they say of it, and that nothing in them asks, locks or floats. */
import { all, child, children, readXml, textOf } from '../../helpers/read-xml.ts';
import { relationsOf, root } from '../../helpers/word-file.ts';
import { wordParts } from './check.ts';
import type { Fault } from './check.ts';

export const notWellFormed: Fault = (parts) =>
  [...parts].flatMap(([path, text]) => {
    if (path.endsWith('.png')) return [];
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
  const byEnding = all(types, 'Default').map((each) => each.attributes['Extension'] ?? '');
  // Data of others has no type but that of its ending; a part of Word has one of its own.
  const needs = [...parts.keys()].filter(
    (path) => !/\.rels$|^\[Content_Types\]|^customXml\/item\d|^word\/media\//.test(path),
  );
  const endings = [...parts.keys()].flatMap((path) => /^word\/media\/.*\.(\w+)$/.exec(path)?.[1] ?? []);
  const data = [...parts.keys()].filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  return [
    ...needs.filter((path) => !overrides.includes(`/${path}`)),
    ...overrides.filter((path) => !parts.has(path.slice(1))),
    ...['rels', ...(data.length > 0 ? ['xml'] : []), ...endings].filter((ending) => !byEnding.includes(ending)),
  ];
};

export const relations: Fault = (parts) =>
  [...parts.keys(), ''].flatMap((path) => {
    const known = relationsOf(parts, path);
    const used = [...(parts.get(path) ?? '').matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    const lost = [...known.values()].filter(
      (each) => each['TargetMode'] !== 'External' && !parts.has(beside(path, each['Target'] ?? '')),
    );
    const written = (parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '').split('<Relationship ').length - 1;
    return [
      ...used.filter((id) => !known.has(id)),
      ...lost.map((each) => each['Target'] ?? ''),
      ...(written === known.size ? [] : [`${path}: two relations have one id`]),
    ];
  });

/** Comments that the text refers to are there. */
export const comments: Fault = (parts) => {
  const marks = all(root(parts, 'word/document.xml'), 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference');
  const made = parts.has('word/comments.xml') ? all(root(parts, 'word/comments.xml'), 'w:comment') : [];
  const ids = made.map((each) => each.attributes['w:id']);
  return marks.map((each) => each.attributes['w:id'] ?? '').filter((id) => !ids.includes(id));
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
      'wp:anchor',
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

/** The path of a part that stands beside another or, by `..`, above it. */
function beside(path: string, target: string): string {
  return new URL(target, `file:///${path}`).pathname.slice(1);
}
