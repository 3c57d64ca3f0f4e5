/** A name that is defined and that nothing uses. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import { referencesOf, SELECTORS, type Target } from '../../register/references.ts';
import type { Rule } from '../rule.ts';

export const unusedName: Rule = {
  code: 'register/unused-name',
  severity: 'warning',
  summary: 'Everything that is defined is used.',
  why: 'Readers look for a part that it plays, and there is none. Often a flow, or a name in a list, was left out.',
  *check({ entries }) {
    for (const { id, agreement } of entries) {
      // Before there are flows, everything in a draft waits to be used. A listing has what another register says, and gaps with it.
      if (!agreement.valid || agreement.kind === 'listing' || agreement.terms.flows === undefined) continue;
      const used = usedNames(agreement.terms);
      for (const { pointer, name, part, called, expected, remedy, by, ...milder } of defined(agreement.terms)) {
        if (used(name, by) || isWaiting(agreement.terms, by)) continue;
        yield {
          ...milder,
          at: agreement.source.locate(pointer, part),
          agreement: id,
          pointer,
          actual: `${called} \`${name}\`, which nothing uses`,
          expected,
          remedy,
        };
      }
    }
  },
};

/** Whether a draft has still to say, where the name could stand, which names do: what is open there may be this one. */
function isWaiting({ flows = {}, data = {} }: WrittenAgreement, by: Defined['by']): boolean {
  const lacks = (entries: Readonly<Record<string, object>>, field: string): boolean =>
    Object.values(entries).some((entry) => !(field in entry));
  return by.some(
    ([to, section]) =>
      (to === 'subject' && lacks(data, 'subjects')) ||
      (section === 'flows' && to === 'purpose' && lacks(flows, 'purposes')) ||
      (section === 'flows' && to === 'data' && lacks(flows, 'data')),
  );
}

interface Defined {
  readonly pointer: string;
  readonly name: string;
  readonly part: 'key' | 'value';
  readonly called: string;
  readonly expected: string;
  readonly remedy: string;
  /** Where it could be used: the kind of reference, and in which section. */
  readonly by: readonly (readonly [to: Target, section: string])[];
  /** A system may well have a name and a controller and yet carry no flow. */
  readonly severity?: 'note';
}

function defined(terms: WrittenAgreement): readonly Defined[] {
  const keys = (
    section: 'subjects' | 'purposes' | 'data' | 'systems',
    words: Omit<Defined, 'pointer' | 'name' | 'part'>,
  ): readonly Defined[] =>
    Object.keys(terms[section] ?? {}).map((name) => ({ pointer: `/${section}/${name}`, name, part: 'key', ...words }));
  return [
    ...keys('subjects', {
      called: 'group of people',
      expected: 'some kind of information to be about them',
      remedy: 'Name the group in `subjects` of the information that is about it, or remove it.',
      by: [['subject', 'data']],
    }),
    ...keys('purposes', {
      called: 'purpose',
      expected: 'a flow for it',
      remedy: 'Name it in a flow, or remove it.',
      by: [
        ['purpose', 'flows'],
        ['purpose', 'purposes'],
      ],
    }),
    ...keys('data', {
      called: 'kind of information',
      expected: 'a flow that carries it',
      remedy: 'Name it in a flow, or remove it.',
      by: [['data', 'flows']],
    }),
    ...keys('systems', {
      called: 'system',
      expected: 'a flow that goes through it',
      remedy: 'Name it as the `system` of a flow, if one goes through it.',
      by: [['system', 'flows']],
      severity: 'note',
    }),
    ...labels(terms),
  ];
}

/** Each label once, where it stands first. */
function labels(terms: WrittenAgreement): readonly Defined[] {
  const found = new Map<string, Defined>();
  // A label that is the name of something else has a finding of its own.
  const taken = new Set([...Object.keys(terms.parties ?? {}), ...Object.keys(terms.data ?? {}), 'none']);
  for (const [party, { labels: own }] of Object.entries(terms.parties ?? {})) {
    for (const [index, name] of (own ?? []).entries()) {
      if (found.has(name) || taken.has(name)) continue;
      found.set(name, {
        pointer: `/parties/${party}/labels/${index}`,
        name,
        part: 'value',
        called: 'label',
        expected: 'a selector that names it',
        remedy: 'Use it where parties are selected, or remove it.',
        by: [
          ['party-or-label', ''],
          ['party-or-organisation', ''],
        ],
      });
    }
  }
  return [...found.values()];
}

function usedNames(terms: WrittenAgreement): (name: string, by: Defined['by']) => boolean {
  const references = referencesOf(terms);
  return (name, by) =>
    by.some(([to, section]) =>
      references.some(
        (reference) =>
          reference.to === to &&
          reference.pointer.startsWith(`/${section}`) &&
          (reference.name === name ||
            (section !== '' && reference.name === 'all' && SELECTORS[to]?.has('all') === true)),
      ),
    );
}
