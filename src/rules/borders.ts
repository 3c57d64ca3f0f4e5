/** Europe taken for the border of the law of the United Kingdom: what is told of that, and where. */
import type { Law } from '../law/law.ts';
import { finderOf } from './superseded-finder.ts';

/** The parts of an agreement that say where information may be. */
export const BORDER_SECTIONS = [
  'transfers',
  'security',
  'access',
  'processing',
  'systems',
  'methods',
  'onwardSharing',
  'flows',
] as const;

/** The words of a text that name a border that is the wrong one: how it stands to that border, and all of them. */
export function borderIn(text: string, law: Law): { readonly words: string; readonly standing: string } | undefined {
  const { hint, pattern } = patternsOf(law);
  // Who names the right border too has seen the difference.
  if (!hint.test(text) || /\bUK\b|united\s+kingdom|45A/i.test(text)) return undefined;
  const found = pattern.exec(text.replace(/\s+/g, ' '));
  return found === null ? undefined : { words: found[0], standing: found[1] ?? '' };
}

/** Whether a group of countries that a sentence names, in a field or in prose, is told there as a wrong border already. */
export function isToldAsBorder(text: string, pointer: string | undefined, group: string, law: Law): boolean {
  if (!law.wrongBorders.has(group)) return false;
  const section = pointer?.split('/')[1] ?? '';
  return BORDER_SECTIONS.some((one) => one === section)
    ? borderIn(text, law) !== undefined
    : finderOf(law)
        .hitsInText(text)
        .some(({ entry }) => entry.id === 'european-border');
}

interface Patterns {
  /** Most texts have no letters of any border in them, and need no closer look. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

const made = new WeakMap<Law, Patterns>();

function patternsOf(law: Law): Patterns {
  const known = made.get(law);
  if (known !== undefined) return known;
  const words = [...law.wrongBorders.values()].flatMap((border) => border.words);
  const either = words.map((word) => word.replaceAll('.', '\\.')).join('|');
  const patterns = {
    hint: new RegExp(
      words
        .map((word) => word.split(' ')[0])
        .join('|')
        .replaceAll('.', '\\.'),
      'i',
    ),
    pattern: new RegExp(
      `\\b(outside|beyond|within|inside|leav(?:e|es|ing)|(?:stays?|kept|held|stored|hosted|processed) in)(?: of)?(?: the)? (${either})(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  };
  made.set(law, patterns);
  return patterns;
}
