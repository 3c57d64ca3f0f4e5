/** Finding things in the tree of an office file's part. */
import type { XmlElement } from './xml.ts';

/** The child elements, of one name where one is given. */
export function elements(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child element of a name. */
export function element(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** Every element of a name at any depth, in reading order. */
export function everyElement(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement): void => {
    for (const child of elements(one)) {
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  if (parent !== undefined) visit(parent);
  return found;
}

export function attribute(one: XmlElement | undefined, name: string): string | undefined {
  return one !== undefined && Object.hasOwn(one.attributes, name) ? one.attributes[name] : undefined;
}

/** All words of an element, as they stand there. */
export function wordsOf(one: XmlElement | undefined): string {
  return (one?.children ?? []).map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
