/** What rules on the terms of agreements share: which agreements they look at, where a term stands, which words a text has. */
import type { Entry } from '../register/entry.ts';
import { INHERITED } from '../register/framework.ts';
import type { Register } from '../register/register.ts';
import type { Observation } from './rule.ts';

/** The agreements whose terms bind somebody or are meant to: not those that have ended, nor files that cannot be relied on. */
export function currentAgreements(register: Register): readonly Entry[] {
  return register.entries.filter(
    ({ agreement, standing }) => agreement.valid && agreement.kind === 'agreement' && standing.status !== 'ended',
  );
}

/** In a draft, what is only missing is a note. */
export function noteInDraft({ standing }: Entry): Pick<Observation, 'severity'> {
  return standing.status === 'draft' ? { severity: 'note' } : {};
}

type Place = Pick<Observation, 'at' | 'agreement' | 'pointer'>;

/** Where a term stands: in the agreement, or, for one that it takes from its framework, where it names that. */
export function placeOfTerm(entry: Entry, pointer: string, part: 'key' | 'value' = 'value'): Place {
  const { agreement, terms } = entry;
  const [, section = '', field] = pointer.split('/');
  const own = valueAt(agreement.terms, section);
  const inherited =
    (INHERITED as readonly string[]).includes(section) &&
    valueAt(terms, section) !== undefined &&
    (own === undefined ||
      (field !== undefined &&
        valueAt(own, field) === undefined &&
        valueAt(valueAt(terms, section), field) !== undefined));
  return inherited
    ? { at: agreement.source.locate('/framework'), agreement: entry.id, pointer: '/framework' }
    : { at: agreement.source.locate(pointer, part), agreement: entry.id, pointer };
}

function valueAt(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string, unknown>>)[step]
    : undefined;
}

/** A step of a JSON pointer for a name that people chose. */
export function asStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The first of some words, in small letters, that a text has as whole words; however it is wrapped and whatever its capitals. */
export function wordIn(text: string, words: readonly string[]): string | undefined {
  let pattern = patterns.get(words);
  if (pattern === undefined) {
    const either = [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    pattern =
      words.length === 0 ? /(?!)/ : new RegExp(`(?<![\\p{L}\\p{N}])(?:${either.join('|')})(?![\\p{L}\\p{N}])`, 'u');
    patterns.set(words, pattern);
  }
  return pattern.exec(text.toLowerCase().replace(/\s+/g, ' '))?.[0];
}

const patterns = new WeakMap<readonly string[], RegExp>();
