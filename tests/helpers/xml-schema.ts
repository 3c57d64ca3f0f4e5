/** Reads XML with a parser that is not the project's own, and holds it against a schema of `tests/fixtures/open-data/`. */
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

/** Throws, saying where, if a text is no XML or does not hold to the schema. */
export function mustHoldTo(schema: 'atom' | 'sitemap', xml: string): void {
  const rules = XmlDocument.fromString(readFileSync(`tests/fixtures/open-data/${schema}.rng`, 'utf8'));
  const validator = RelaxNGValidator.fromDoc(rules);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
    validator.dispose();
    rules.dispose();
  }
}
