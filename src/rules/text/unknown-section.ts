/** A reference in the prose to a section that is not there. */
import { slug } from 'github-slugger';
import { editionFor } from '../../agreement/editions.ts';
import { nearest } from '../../base/nearest.ts';
import type { Entry } from '../../register/entry.ts';
import { templateSectionsFor } from '../../register/names.ts';
import type { Register } from '../../register/register.ts';
import type { Rule } from '../rule.ts';
import { livingTexts, type Passage, passagesOf } from '../text-scan.ts';

/** A reference by name: the section called "How it works". */
const BY_NAME =
  /\b(?:section|annex|appendix|part|heading)s?(?: (?:called|headed|entitled|named|titled|on))? ["“]([^"”]{3,80})["”](?! of (?:the|its|their|that|a)\b)/gi;

export const unknownSection: Rule = {
  code: 'text/unknown-section',
  severity: 'warning',
  summary: 'Each section that the prose refers to is there.',
  why: 'The reader is sent to words that cannot be found, and does not know whether they were left out or are called something else.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      const passages = passagesOf(entry.agreement);
      let known: ReadonlyMap<string, string> | undefined;
      for (const passage of passages) {
        for (const { name, start, end, address } of referencesIn(passage)) {
          known ??= namesOf(entry, register, passages);
          if (known.has(address)) continue;
          const near = nearest(address, known.keys())[0];
          yield {
            at: passage.place(start, end),
            agreement: entry.id,
            actual: `reference to a section ${name}`,
            expected:
              near === undefined
                ? 'a section of this document'
                : `a section of this document, such as “${known.get(near)}”`,
            remedy:
              'Refer to the section by its heading, or by `#` and the name of the section in a link. If the section was taken out, take out the reference too.',
          };
        }
      }
    }
  },
};

interface Reference {
  readonly name: string;
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

function referencesIn({ text, links, node }: Passage): readonly Reference[] {
  const found: Reference[] = [];
  for (const { url, start, end } of links)
    if (/^#[\p{L}\p{N}_-]+$/u.test(url)) found.push({ name: `(\`${url}\`)`, address: url.slice(1), start, end });
  if (node.type === 'heading') return found;
  for (const match of text.matchAll(BY_NAME)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].indexOf(name);
    found.push({ name: `“${name}”`, address: slug(name.replace(/[.,]$/, '')), start, end: start + name.length });
  }
  return found;
}

/** The standard clauses that can be linked to. */
function clausesOf({ terms }: Entry, { editions }: Register): readonly string[] {
  return [...(editionFor(editions, terms.edition)?.clauses.keys() ?? [])];
}

/** Addresses that mean something, with their titles. */
function namesOf(entry: Entry, register: Register, passages: readonly Passage[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>([
    ...templateSectionsFor(entry, register).flatMap(
      ({ id, title }) =>
        [
          [id, title],
          [slug(title), title],
        ] as const,
    ),
    ...clausesOf(entry, register).map((id) => [`clause-${id}`, id.replaceAll('-', ' ')] as const),
  ]);
  const checklists = new Set(entry.terms.checklists ?? []);
  const titles = [
    ...passages.filter(({ node }) => node.type === 'heading').map(({ text }) => text),
    ...register.guidance.filter(({ id }) => checklists.has(id)).map(({ facts }) => facts.title),
  ];
  for (const title of titles) {
    known.set(slug(title), title);
    // "Annex: Terms of reference" is also called by what follows the colon.
    const [, rest] = /^annex:? (.+)$/i.exec(title) ?? [];
    if (rest !== undefined) known.set(slug(rest), rest);
  }
  for (const id of checklists) known.set(id, id).set(`annex-${id}`, id);
  return known;
}
