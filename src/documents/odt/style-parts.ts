/** What named styles of the OpenDocument text are made of. */
import { LIST_STYLES } from './numbering.ts';
import { element, length } from './xml.ts';
import type { Attributes, Xml } from './xml.ts';

/** A style's name as files have it; readers are shown it with spaces. */
export function encoded(name: string): string {
  return name.replaceAll(' ', '_20_');
}

/** What a style has to do with others. */
export interface Kinship {
  readonly parent?: string;
  readonly next?: string;
  readonly class?: string;
  /** The level of the list of clauses that numbers what has this style. */
  readonly counted?: number;
  readonly outline?: number;
}

/** A style for paragraphs. */
export function paragraph(
  name: string,
  kinship: Kinship,
  looks: Attributes,
  letters: Attributes = {},
  tabs: readonly Xml[] = [],
): Xml {
  return style('paragraph', name, kinship, [
    element('style:paragraph-properties', looks, tabs.length === 0 ? [] : [element('style:tab-stops', {}, tabs)]),
    ...(Object.keys(letters).length === 0 ? [] : [element('style:text-properties', letters)]),
  ]);
}

/** A style of that family. */
export function style(family: string, name: string, kinship: Kinship, properties: readonly Xml[]): Xml {
  return element(
    'style:style',
    {
      'style:name': encoded(name),
      'style:display-name': encoded(name) === name ? undefined : name,
      'style:family': family,
      'style:parent-style-name': kinship.parent === undefined ? undefined : encoded(kinship.parent),
      'style:next-style-name': kinship.next === undefined ? undefined : encoded(kinship.next),
      'style:default-outline-level': kinship.outline === undefined ? undefined : String(kinship.outline),
      'style:list-style-name': kinship.counted === undefined ? undefined : LIST_STYLES.clauses,
      'style:list-level': kinship.counted === undefined ? undefined : String(kinship.counted),
      'style:class': kinship.class,
    },
    properties,
  );
}

/** Bold letters of every script. */
export const BOLD: Attributes = {
  'fo:font-weight': 'bold',
  'style:font-weight-asian': 'bold',
  'style:font-weight-complex': 'bold',
};

/** Letters of that size in half-points. */
export function sized(halfPoints: number): Attributes {
  const points = `${halfPoints / 2}pt`;
  return { 'fo:font-size': points, 'style:font-size-asian': points, 'style:font-size-complex': points };
}

/** Bold letters of that size. */
export function bold(halfPoints: number): Attributes {
  return { ...sized(halfPoints), ...BOLD };
}

/** The first line stands out to the left of the others. */
export function hanging(indent: number, by: number): Attributes {
  return { 'fo:margin-left': length(indent), 'fo:text-indent': length(-by) };
}

/** A rule of that width in twentieths of a point. */
export function rule(width: number, hue: string): string {
  return `${length(width)} solid ${hue}`;
}
