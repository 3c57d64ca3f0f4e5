/** A strict reader of XML, because a file that Word calls damaged is often only a little wrong. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Reads a whole file of XML without document type. Throws, with the place, where it is not well formed. */
export function readXml(xml: string): XmlElement {
  const bad = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u.exec(xml);
  if (bad !== null) throw new Error(`a character that XML does not allow at ${bad.index}`);
  const token = /<\?xml [^<>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;
  const top: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [top];
  let at = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (found === null) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, closed, opened, attributes = '', alone, text] = found;
    const inside = open.at(-1) ?? top;
    if (closed !== undefined) {
      if (inside.name !== closed) throw new Error(`</${closed}> ends <${inside.name}> at ${found.index}`);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes), children: [] };
      inside.children.push(element);
      if (alone === '') open.push(element);
    } else if (text !== undefined) {
      if (inside === top && text.trim() !== '') throw new Error(`text outside of the root at ${found.index}`);
      inside.children.push(withoutEntities(text));
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> does not end`);
  const [root, ...others] = top.children.filter((child): child is XmlElement => typeof child !== 'string');
  if (root === undefined || others.length > 0) throw new Error('not one root');
  return root;
}

/** All elements of these names, in the order of the file, the element itself included. */
export function all(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const inside = element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, ...names)));
  return names.includes(element.name) ? [element, ...inside] : inside;
}

/** The elements right beneath it, of this name if one is given. */
export function children(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name),
  );
}

/** The first element of this name right beneath it. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(element, name)[0];
}

/** All text within. */
export function textOf(element: XmlElement): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} stands twice`);
    attributes[name] = withoutEntities(value);
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (_, body: string) => {
    const name = body.replace(/;$/, '');
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const value =
      code === null
        ? ENTITIES[name]
        : String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
    if (value === undefined || !body.endsWith(';')) throw new Error(`&${body} is no entity`);
    return value;
  });
}
