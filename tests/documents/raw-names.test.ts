/** Names that the front matter gives things, and words of its own, are put in words before anybody reads them. */
import { expect, it } from 'vitest';
import { wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Register } from '../../src/register/register.ts';
import { schemas } from '../helpers/example.ts';
import { build } from '../helpers/read-back.ts';

/** A word of small letters with a hyphen that is no part of an address, a file name or a longer word. */
const HYPHENATED = /(?<![\w./@:#-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w./@-]*[\w/@-])/g;

it.each(['.', 'examples/mereshire'])(
  'the documents and pages of %s show no name as it is written for the computer',
  async (root) => {
    const { register, documents, files } = await build(root);
    const names = namesIn(register);
    const shown = [
      ...documents.map(({ folder, document }) => [folder, wordsOf(document).join('\n')] as const),
      ...[...files]
        .filter(([path]) => path.endsWith('.html'))
        .map(([path, bytes]) => [path, new TextDecoder().decode(bytes).replaceAll(/<[^>]*>/g, '\n')] as const),
    ];
    const raw = shown.flatMap(([where, text]) =>
      [...text.matchAll(HYPHENATED)].filter(([word]) => names.has(word)).map(([word]) => `${where}: ${word}`),
    );
    expect([...new Set(raw)]).toEqual([]);
    expect(names.size).toBeGreaterThan(100);
  },
);

/** Every such name but the references of agreements, which are shown as they are. */
function namesIn({ entries, organisations, law }: Register): ReadonlySet<string> {
  const ids = new Set(entries.map(({ id }) => id));
  const all = [
    ...organisations.keys(),
    ...law.riskSigns.keys(),
    ...law.kinds.keys(),
    ...law.abouts.keys(),
    ...wordsIn(schemas.agreement.schema),
    ...entries.flatMap(namesOf),
  ];
  return new Set(all.filter((name) => name.includes('-') && !ids.has(name) && !ENGLISH.has(name)));
}

/** Names that are English words too, and stand in prose. */
const ENGLISH: ReadonlySet<string> = new Set(['after-care', 'follow-up']);

function namesOf({ terms, parties }: Entry): readonly string[] {
  const { purposes, data, subjects, flows, lawful, methods, systems, processing } = terms;
  return [
    ...[purposes, data, subjects, flows, lawful, methods, systems, processing].flatMap((all) => Object.keys(all ?? {})),
    ...[...parties.values()].flatMap(({ name, labels }) => [name, ...labels]),
    ...(terms.dpia?.reasons ?? []),
  ].filter((name) => /^[a-z0-9-]+$/.test(name));
}

/** The words that a schema lists. */
function wordsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'enum' in part && Array.isArray(part.enum) ? part.enum.filter((word) => typeof word === 'string') : [];
  return [...own, ...Object.values(part).flatMap(wordsIn)];
}
