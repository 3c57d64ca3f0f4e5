/** Finds the body of the register that words of another text mean: by its names alone, and never by a likeness. */
import { nearest } from '../base/nearest.ts';
import type { Organisation } from '../agreement/register-files.ts';

export interface KnownBodies {
  /** By its names in the form in which names are compared; nothing where two bodies have it. */
  readonly byName: ReadonlyMap<string, string | undefined>;
  /** The names as they are written, by the form in which they are compared. */
  readonly written: ReadonlyMap<string, string>;
}

/** What words mean: the id of a body, or names that are nearly theirs, for a person to decide. */
export type Match = { readonly id: string } | { readonly near: readonly string[] };

export function knownBodies(organisations: ReadonlyMap<string, Organisation>): KnownBodies {
  const byName = new Map<string, string | undefined>();
  const written = new Map<string, string>();
  for (const [id, { facts }] of organisations) {
    const names = [
      facts.name,
      ...(facts.legalName === undefined ? [] : [facts.legalName]),
      ...(facts.alsoKnownAs ?? []),
    ];
    for (const name of names) written.set(foldName(name), name);
    for (const key of new Set([...names, id].map(foldName)))
      byName.set(key, byName.has(key) && byName.get(key) !== id ? undefined : id);
  }
  return { byName, written };
}

/** Capitals, punctuation, “the”, “and” against “&”, and how a company says that it is one count for nothing. */
export function foldName(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ (?:limited|ltd|llp|plc)$/, '');
}

export function matchBody({ byName, written }: KnownBodies, words: string): Match {
  const key = foldName(words);
  const id = byName.get(key);
  if (id !== undefined) return { id };
  const long = [...written.keys()].filter((name) => name.length >= 5);
  const near = key.length < 5 ? [] : nearest(key, long).slice(0, 2);
  return { near: near.map((name) => written.get(name) ?? name) };
}
