/**
 * Every place in the front matter that names something else: a party, a
 * purpose, a file. One table says what each field names, so that the rules on
 * unknown and unused names, and whatever else follows names, cannot disagree.
 */
import { asStep } from '../base/pointer.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';

/** What a reference may name. */
export type Target =
  | 'party'
  | 'party-or-label'
  | 'party-or-organisation'
  | 'purpose'
  | 'data'
  | 'subject'
  | 'organisation'
  | 'theme'
  | 'agreement'
  | 'guidance'
  | 'situation'
  | 'system'
  | 'method'
  | 'kind-of-body'
  | 'about'
  | 'framework'
  | 'section'
  | 'clause'
  | 'file';

export interface Reference {
  /** JSON pointer of the name, in the terms with every list a list. */
  readonly pointer: string;
  readonly name: string;
  readonly to: Target;
  /** Whether the name is the value at the pointer, or the key. */
  readonly part: 'key' | 'value';
}

/** The references of an agreement's own terms, in the order of {@link FIELDS}. Words such as `all` are references too. */
export function referencesOf(terms: WrittenAgreement): readonly Reference[] {
  const known = found.get(terms);
  if (known !== undefined) return known;
  const references = [
    ...STEPS.flatMap(([steps, to]) =>
      namesAt(terms, steps, '').map(([pointer, name]): Reference => ({ pointer, name, to, part: 'value' })),
    ),
    ...partyFiles(terms),
  ];
  found.set(terms, references);
  return references;
}

/** Several rules follow the names of one agreement: they are gathered once. */
const found = new WeakMap<WrittenAgreement, readonly Reference[]>();

/** Words that stand for several things at once, or for none: they name nothing in particular. */
export const SELECTORS: Readonly<Partial<Record<Target, ReadonlySet<string>>>> = {
  'party-or-label': new Set(['everyone', 'all']),
  'party-or-organisation': new Set(['everyone', 'all']),
  purpose: new Set(['all', 'none']),
  data: new Set(['all']),
};

/** Fields that name something. `*` stands for each entry of a map or list; a path that ends at a list means each of its items. */
export const FIELDS: readonly (readonly [path: string, to: Target])[] = [
  ['framework', 'framework'],
  ['clauses/*/clause', 'clause'],
  ['replaces', 'agreement'],
  ['related/*/agreement', 'agreement'],
  ['themes', 'theme'],
  ['publish/withheld', 'section'],
  ['execution/by', 'organisation'],
  ['owner/organisation', 'organisation'],
  ['parties/*/organisation', 'organisation'],
  ['parties/*/kindsOfBody', 'kind-of-body'],
  ['parties/*/competentFor', 'purpose'],
  ['parties/*/varies/*/section', 'section'],
  ['subjects/*/situations', 'situation'],
  ['purposes/*/partOf', 'purpose'],
  ['purposes/*/about', 'about'],
  ['data/*/subjects', 'subject'],
  ['data/*/heldBy', 'party-or-label'],
  ['flows/*/from', 'party-or-label'],
  ['flows/*/to', 'party-or-label'],
  ['flows/*/between', 'party-or-label'],
  ['flows/*/purposes', 'purpose'],
  ['flows/*/data', 'data'],
  ['flows/*/method', 'method'],
  ['flows/*/system', 'system'],
  ['lawful/*/parties', 'party-or-label'],
  ['lawful/*/purposes', 'purpose'],
  ['lawful/*/data', 'data'],
  ['jointControl/*/parties', 'party-or-label'],
  ['jointControl/*/purposes', 'purpose'],
  ['jointControl/*/contactPoint', 'party'],
  ['jointControl/*/tasks/*', 'party-or-label'],
  ['processing/*/processor', 'party'],
  ['processing/*/onBehalfOf', 'party-or-label'],
  ['processing/*/purposes', 'purpose'],
  ['processing/*/data', 'data'],
  ['retention/*/parties', 'party-or-label'],
  ['retention/*/data', 'data'],
  ['systems/*/controller', 'party-or-label'],
  ['rights/contactPoint', 'party'],
  ['review/by', 'party-or-label'],
  ['checklists', 'guidance'],
  ['listed/file', 'file'],
  ['record/log/*/parties', 'party-or-organisation'],
  ['record/assessments/*/parties', 'party-or-organisation'],
];

const STEPS = FIELDS.map(([path, to]) => [path.split('/'), to] as const);

/** The names at a path, with their pointers. What is absent, or of another shape, has none. */
function namesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  pointer: string,
): readonly (readonly [pointer: string, name: string])[] {
  if (step === undefined) {
    if (typeof value === 'string') return [[pointer, value]];
    return Array.isArray(value)
      ? value.flatMap((item: unknown, index) =>
          typeof item === 'string' ? [[`${pointer}/${index}`, item] as const] : [],
        )
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*')
    return Object.entries(value).flatMap(([key, child]) => namesAt(child, rest, `${pointer}/${asStep(key)}`));
  return Object.hasOwn(value, step)
    ? namesAt((value as Readonly<Record<string, unknown>>)[step], rest, `${pointer}/${step}`)
    : [];
}

/** The key of a party is the id of its file, unless it says otherwise. */
function partyFiles(terms: WrittenAgreement): readonly Reference[] {
  const unnamed = Object.entries(terms.parties ?? {}).filter(
    ([, party]) => party.organisation === undefined && party.name === undefined,
  );
  return unnamed.map(
    ([name]): Reference => ({ pointer: `/parties/${asStep(name)}`, name, to: 'organisation', part: 'key' }),
  );
}
