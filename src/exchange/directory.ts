/**
 * Which organisation of a register a name means. Only a name that the register has, but for capitals and punctuation, is a
 * match; one that is nearly the same is told, and never taken.
 */
import { editDistance } from '../base/nearest.ts';
import type { Organisation } from '../agreement/register-files.ts';
import { foldName, isShortFor } from './bodies.ts';

export interface Known {
  readonly id: string;
  readonly name: string;
}

export type Match =
  | {
      readonly kind: 'body';
      readonly id: string /** The part of it that the name goes on to give: `Eastern Region`. */;
      readonly unit?: string;
    }
  /** Bodies that go by this very name. */
  | { readonly kind: 'several'; readonly bodies: readonly Known[] }
  /** Bodies with a name much like it, if any. */
  | { readonly kind: 'none'; readonly near: readonly Known[] };

/** Names of bodies, to look them up by. */
export interface Directory {
  match(name: string): Match;
  /** Whether this very name stands for a body. */
  has(name: string): boolean;
}

/** A directory of the register's organisations, and of names that are settled besides, each with the body's id. */
export function directoryOf(
  organisations: ReadonlyMap<string, Organisation>,
  settled: ReadonlyMap<string, string> = new Map(),
): Directory {
  const byName = new Map<string, Map<string, Known>>();
  const add = (name: string, known: Known): void => {
    const folded = foldName(name);
    if (folded === '') return;
    byName.set(folded, (byName.get(folded) ?? new Map()).set(known.id, known));
  };
  for (const { id, facts } of organisations.values())
    for (const name of [
      facts.name,
      ...(facts.alsoKnownAs ?? []),
      facts.identifiers?.dea ?? '',
      id.replaceAll('-', ' '),
    ])
      add(name, { id, name: facts.name });
  for (const [name, id] of settled) {
    // What a person settled counts alone.
    byName.delete(foldName(name));
    add(name, { id, name: organisations.get(id)?.facts.name ?? name });
  }
  const exact = (name: string): readonly Known[] => [...(byName.get(foldName(name))?.values() ?? [])];
  const one = (name: string, unit?: string): Match | undefined => {
    const [only, ...others] = exact(name);
    if (only === undefined) return undefined;
    if (others.length > 0) return { kind: 'several', bodies: [only, ...others] };
    return { kind: 'body', id: only.id, ...(unit === undefined ? {} : { unit }) };
  };
  return {
    has: (name) => exact(name).length > 0,
    match(name) {
      return one(name) ?? inParts(name, one) ?? { kind: 'none', near: nearTo(name, byName) };
    },
  };
}

/** `Essex Cares Limited (ECL)`: the name without what stands in brackets; `NHS England - Eastern Region`: with its part. */
function inParts(name: string, one: (name: string, unit?: string) => Match | undefined): Match | undefined {
  const [, before, inside] = /^(.+\S)\s*\(([^()]+)\)$/s.exec(name.trim()) ?? [];
  if (before !== undefined && inside !== undefined)
    return one(before, isAbbreviation(inside) ? undefined : inside.trim());
  const [, body, part] = /^(.+?\S)\s+[-–—]\s+(\S.*)$/s.exec(name.trim()) ?? [];
  return body === undefined || part === undefined ? undefined : one(body, part);
}

/** Capitals, with a small letter or a digit among them at most here and there: `EPUT`, `LeDeR`. */
export function isAbbreviation(words: string): boolean {
  return /^[A-Z][A-Za-z0-9&]{1,9}$/.test(words.trim()) && (words.match(/[A-Z]/g)?.length ?? 0) >= 2;
}

const MOST_NEAR = 3;

/** Bodies whose name differs by a slip or two, is written for short, or stands at the beginning or the end of this one, or in the midst of it. */
function nearTo(name: string, byName: ReadonlyMap<string, ReadonlyMap<string, Known>>): readonly Known[] {
  const sought = foldName(name);
  const slips = sought.length >= 8 ? 2 : sought.length >= 5 ? 1 : 0;
  const found = new Map<string, { known: Known; distance: number }>();
  for (const [known, bodies] of byName) {
    const apart =
      Math.abs(known.length - sought.length) <= slips && digits(known) === digits(sought)
        ? editDistance(known, sought)
        : Number.POSITIVE_INFINITY;
    const within = known.includes(' ') && ` ${sought} `.includes(` ${known} `);
    const distance = isShortFor(known, sought) ? 0 : apart <= slips ? apart : within ? slips + 1 : undefined;
    if (distance === undefined) continue;
    for (const body of bodies.values())
      if ((found.get(body.id)?.distance ?? Number.POSITIVE_INFINITY) > distance)
        found.set(body.id, { known: body, distance });
  }
  return [...found.values()]
    .sort((a, b) => a.distance - b.distance || (a.known.id < b.known.id ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ known }) => known);
}

function digits(words: string): string {
  return words.replaceAll(/\D/g, '');
}
