/** What rules on the terms of agreements share: which agreements they look at, where a term stands, which words a text has. */
import { escaped } from '../base/pattern.ts';
import type { Entry } from '../register/entry.ts';
import { INHERITED } from '../register/framework.ts';
import { isDraft } from '../register/pending.ts';
import type { Register } from '../register/register.ts';
import type { Observation } from './rule.ts';

/** The agreements whose terms bind somebody or are meant to: not those that have ended, nor files that cannot be relied on. */
export function currentAgreements(register: Register): readonly Entry[] {
  return register.entries.filter(isCurrent);
}

/** Whether an agreement is one of those. */
export function isCurrent({ agreement, standing }: Entry): boolean {
  return agreement.valid && agreement.kind === 'agreement' && standing.status !== 'ended';
}

/** In a draft, what is only missing is a note. */
export function noteInDraft(entry: Unbegun): Pick<Observation, 'severity'> {
  return isFirstDraft(entry) ? { severity: 'note' } : {};
}

/** A new agreement that is still written. What is out for signature is whole: whoever signs it has to see all of it. */
export function isFirstDraft(entry: Unbegun): boolean {
  return entry.standing.status === 'draft' && isDraft(entry);
}

type Unbegun = Pick<Entry, 'pending' | 'standing'>;

/** Whether all terms are known: those of a framework that cannot be found are not, and that has a finding of its own. */
export function isWhole({ terms, framework }: Entry): boolean {
  return terms.framework === undefined || framework?.agreement.valid === true;
}

type Place = Pick<Observation, 'at' | 'agreement' | 'pointer'>;

/**
 * Where a term stands, or would stand: in the agreement, or in the framework
 * that it takes the term from, so that a fault there is told once and where it
 * can be mended. A version of a framework that is kept cannot be changed any
 * more: the agreement is then told where it names that version.
 */
export function placeOfTerm(
  { id, agreement, framework }: Entry,
  pointer: string,
  part: 'key' | 'value' = 'value',
): Place {
  const [, section = '', field] = pointer.split('/');
  const own = valueAt(agreement.terms, section);
  const theirs = (INHERITED as readonly string[]).includes(section) ? valueAt(framework?.terms, section) : undefined;
  const isOwn = own !== undefined && (field === undefined || Array.isArray(own) || valueAt(own, field) !== undefined);
  if (framework === undefined || theirs === undefined || isOwn)
    return { at: agreement.source.locate(pointer, part), agreement: id, pointer };
  const { source } = framework.agreement;
  return source.path.includes('/versions/')
    ? { at: agreement.source.locate('/framework'), agreement: id, pointer: '/framework' }
    : { at: source.locate(pointer, part), agreement: framework.id, pointer };
}

function valueAt(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string, unknown>>)[step]
    : undefined;
}

/** The first of some words, in small letters, that a text has as whole words; however it is wrapped and whatever its capitals. */
export function wordIn(text: string, words: readonly string[]): string | undefined {
  let pattern = patterns.get(words);
  if (pattern === undefined) {
    const either = [...words].sort((a, b) => b.length - a.length).map(escaped);
    pattern =
      words.length === 0 ? /(?!)/ : new RegExp(`(?<![\\p{L}\\p{N}])(?:${either.join('|')})(?![\\p{L}\\p{N}])`, 'u');
    patterns.set(words, pattern);
  }
  if (text !== last.text) last = { text, even: text.toLowerCase().replace(/\s+/g, ' ') };
  return pattern.exec(last.even)?.[0];
}

/** One text is often looked through for one list of words after another. */
let last = { text: '', even: '' };

const patterns = new WeakMap<readonly string[], RegExp>();
