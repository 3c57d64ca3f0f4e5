/** The two versions that are compared, and how names in each are said. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Linked, Origin } from '../entry.ts';
import { humanise } from '../party.ts';
import type { Place, Words } from './change.ts';

/** What names in a field can mean: a part of the agreement, or something in another file. */
export type Target =
  | 'parties'
  | 'purposes'
  | 'data'
  | 'subjects'
  | 'systems'
  | 'methods'
  | Parameters<Words['title']>[0];

export interface Side {
  readonly entry: Linked;
  readonly terms: WrittenAgreement;
  readonly words: Words;
}

export interface Pair {
  readonly before: Side;
  readonly after: Side;
}

/** A name as people say it: by the title of what it names in its own version. */
export function nameOf(side: Side, of: Target, name: string): string {
  if (name === 'all' || name === 'everyone' || name === 'none') return side.words.word(name);
  switch (of) {
    case 'parties':
      return side.entry.parties.get(name)?.title ?? side.words.word(name);
    case 'purposes':
    case 'data':
    case 'subjects':
    case 'systems':
    case 'methods': {
      const things: Readonly<Record<string, { readonly title?: string }>> = side.terms[of] ?? {};
      return (Object.hasOwn(things, name) ? things[name]?.title : undefined) ?? side.words.word(name);
    }
    default:
      return side.words.title(of, name);
  }
}

/** Names in a row, as they stand in a sentence. */
export function namesOf(side: Side, of: Target, names: readonly string[]): string {
  return names.map((name) => (of === 'parties' ? nameOf(side, of, name) : quote(nameOf(side, of, name)))).join(', ');
}

export function quote(text: string): string {
  return `“${text}”`;
}

/** Where something stands: in the agreement's own file, or in that of its framework, from which it was inherited. */
export function placeOf(side: Side, pointer: string): Place {
  const { agreement, framework } = side.entry;
  const inherited = framework !== undefined && originOf(side, pointer) === 'framework';
  const { source } = inherited ? framework.agreement : agreement;
  return { path: source.path, pointer, start: source.locate(pointer).start };
}

/** Whose words stand at one place. */
export type Whose = Exclude<Origin, 'both'>;

/** Whose words stand at a place: those of the agreement's own text come before those of its framework. Nothing where neither has any. */
export function originOf({ entry: { agreement, framework } }: Side, pointer: string): Whose | undefined {
  if (agreement.source.has(pointer)) return 'own';
  return framework?.agreement.source.has(pointer) === true ? 'framework' : undefined;
}

/** Whether an agreement has the term at a place in its own text. A list is taken whole, from the agreement or from its framework. */
export function isOwnTerm({ agreement: { source } }: Linked, pointer: string): boolean {
  return source.has(pointer.replace(/\/\d+(?:\/.*)?$/, ''));
}

/** The name of a field as words: `tellPartiesWithin` becomes “Tell parties within”. */
export function fieldWords(field: string): string {
  return humanise(kebab(field));
}

/** `tellPartiesWithin` becomes `tell-parties-within`. */
export function kebab(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A word of the tool's own within a sentence; initials stay as they are. */
export function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
