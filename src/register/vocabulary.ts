/** The names that a field may give, for findings on values that cannot be names at all. */
import { onceFor } from '../base/memo.ts';
import type { Vocabulary } from '../agreement/schema-words.ts';
import type { Law } from '../law/law.ts';
import type { TreeMap } from '../source/yaml.ts';
import { STANDARD_METHODS } from './names.ts';
import { FIELDS, SELECTORS, type Target } from './references.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What can be said before a register is read: the words of the law, and what the agreement itself holds. */
export const vocabularyOf = onceFor((law: Law): ((data: TreeMap) => Vocabulary) => (data) => (pointer) => {
  const steps = pointer.split('/').slice(1);
  const [, to] = FIELDS.find(([path]) => fits(path.split('/'), steps)) ?? [];
  const names = to === undefined ? undefined : namesOf(to, data, law);
  return names === undefined || to === undefined
    ? undefined
    : [...names, ...(SELECTORS[to] ?? [])].filter((name) => name !== 'none');
});

/** The words for the kind of a body, in the file of an organisation. */
export const kindsOfBody = onceFor((law: Law): Vocabulary => {
  const kinds = [...law.kinds.keys()];
  return (pointer) =>
    pointer === '/kind' ? [...kinds, 'group', 'class'] : pointer.startsWith('/kindsOfBody/') ? kinds : undefined;
});

/** Whether a pointer leads to a field, or to an item of the list that the field holds. */
function fits(path: readonly string[], steps: readonly string[]): boolean {
  const length = steps.length - (steps.length > path.length && /^\d+$/.test(steps.at(-1) ?? '') ? 1 : 0);
  return path.length === length && path.every((step, index) => step === '*' || step === steps[index]);
}

function namesOf(to: Target, data: TreeMap, law: Law): readonly string[] | undefined {
  switch (to) {
    case 'about':
      return [...law.abouts.keys()];
    case 'kind-of-body':
      return [...law.kinds.keys()];
    case 'purpose':
      return keysOf(data['purposes']);
    case 'data':
      return keysOf(data['data']);
    case 'subject':
      return keysOf(data['subjects']);
    case 'system':
      return keysOf(data['systems']);
    case 'method':
      return [...keysOf(data['methods']), ...STANDARD_METHODS];
    case 'party':
      return keysOf(data['parties']);
    default:
      return undefined;
  }
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value).filter((key) => NAME.test(key))
    : [];
}
