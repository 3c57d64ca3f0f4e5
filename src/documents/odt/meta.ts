/** What the file says of itself. */
import type { Document } from '../document.ts';
import { element, file, line, VERSION } from './xml.ts';
import type { Xml } from './xml.ts';

/** The tool, without its version: that is in the manifest of the build, and would give every file other bytes. */
const MADE_WITH = 'concordat';

/** `meta.xml`. The properties of concordat's own have the names that they have in the Word file. */
export function meta({ title, language, cover, properties }: Document): string {
  const moment = `${properties.date}T00:00:00Z`;
  const says = (name: string, value: string): Xml => element(name, {}, [line(value)]);
  return file('office:document-meta', { 'office:version': VERSION }, [
    element('office:meta', {}, [
      says('meta:generator', MADE_WITH),
      says('dc:title', title),
      says('dc:subject', properties.subject),
      says('dc:description', cover.summary),
      ...properties.keywords.map((keyword) => says('meta:keyword', keyword)),
      says('meta:initial-creator', properties.author),
      says('dc:creator', properties.author),
      says('meta:creation-date', moment),
      says('dc:date', moment),
      says('dc:language', language),
      ...(['agreement', 'version', 'digest', 'edition'] as const).map((name) =>
        element('meta:user-defined', { 'meta:name': name, 'meta:value-type': 'string' }, [line(properties[name])]),
      ),
    ]),
  ]);
}
