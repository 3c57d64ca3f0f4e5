/** Writes XML for those who read the register from elsewhere: feeds, and the map of the site. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { withoutForbidden } from '../../documents/characters.ts';

export type Xml = ReturnType<typeof x> | { readonly type: 'raw'; readonly value: string };

/** An element. Attributes without a value are left out; text loses what XML refuses. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Xml | string)[]
): ReturnType<typeof x> {
  const clean = Object.entries(attributes).map(([key, value]) => [key, value && withoutForbidden(value)]);
  return x(
    name,
    Object.fromEntries(clean),
    ...children.map((child) => (typeof child === 'string' ? withoutForbidden(child) : child)),
  );
}

/** An element as text, to be put into several files by `written`. */
export function write(one: ReturnType<typeof x>): string {
  // The end of a section of characters may not stand in text, and these files have no such sections.
  return toXml(one, { closeEmptyElements: true, allowDangerousXml: true }).replaceAll(']]>', ']]&gt;');
}

/** What `write` made. */
export function written(xml: string): Xml {
  return { type: 'raw', value: xml };
}

export function file(root: ReturnType<typeof x>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}
