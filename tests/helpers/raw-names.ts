/** Finds names that the front matter gives things, and words of its own, where they were not put in words before anybody reads them. */
import { wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Register } from '../../src/register/register.ts';
import { schemas } from './example.ts';
import type { Built } from './read-back.ts';

/** A word of small letters with a hyphen that is no part of an address, a file name or a longer word. */
const HYPHENATED = /(?<![\w./@:#-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w./@-]*[\w/@-])/g;

/** What shows a name as it is written for the computer, and the word that it shows. */
export function rawNames({ register, documents, files }: Built): readonly string[] {
  const names = namesIn(register);
  if (names.size < 100) throw new Error('there are too few names to look for');
  const shown = [
    ...documents.map(({ folder, document }) => [folder, wordsOf(document).join('\n')] as const),
    ...[...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => [path, wordsOfPage(new TextDecoder().decode(bytes))] as const),
  ];
  const raw = shown.flatMap(([where, text]) =>
    [...text.matchAll(HYPHENATED)].filter(([word]) => names.has(word)).map(([word]) => `${where}: ${word}`),
  );
  return [...new Set(raw)];
}

/** All but what people copy for a program to read, in which a body goes by the name of its file. */
function wordsOfPage(html: string): string {
  return html.replaceAll(/<code>ssh-keygen [^<]*<\/code>/g, '').replaceAll(/<[^>]*>/g, '\n');
}

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
