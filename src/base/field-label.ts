/** What a place in the fields of a file is called, for people who do not know JSON pointers. */
import { stepsOf } from './pointer.ts';

/**
 * The words for a place: `/retention/0/keep` becomes "Retention, entry 1,
 * keep", `/lawful/safe-children/article9` "Lawful basis, safe children, Article
 * 9". Which item of a list it is stands only before a field of it. The whole of a
 * file has no words.
 */
export function fieldLabel(pointer: string): string {
  const steps = stepsOf(pointer);
  const named = steps.slice(0, steps.findLastIndex((step) => !IN_A_LIST.test(step)) + 1);
  const label = named.map(stepInWords).join(', ');
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

/** The place of an item in its list. */
const IN_A_LIST = /^\d+$/;

function stepInWords(step: string): string {
  if (IN_A_LIST.test(step)) return `entry ${Number(step) + 1}`;
  const article = /^article(\d+)$/.exec(step)?.[1];
  if (article !== undefined) return `Article ${article}`;
  return (
    SPELT[step] ?? step.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')
  );
}

/** Fields whose names are not the words that people use. */
const SPELT: Readonly<Record<string, string>> = {
  lawful: 'lawful basis',
  dpia: 'impact assessment (DPIA)',
  edition: 'edition of the standard words',
  about: 'what it is about',
  'sign-off': 'signing',
};
