/** A register of many agreements, made from the small one of the site's tests: as large as the largest that are known. */
import { shortReference } from '../../src/base/short-reference.ts';
import { sha256 } from '../../src/host/environment.ts';
import type { Organisation } from '../../src/agreement/register-files.ts';
import type { Entry } from '../../src/register/entry.ts';
import { linkParties } from '../../src/register/party.ts';
import type { Register } from '../../src/register/register.ts';

const STARTS = [
  'Adults',
  'Benefits',
  'Children',
  'Debt',
  'Families',
  'Housing',
  'Information',
  'Safeguarding',
  'Youth',
];

/** So many agreements in place of the published ones of a register, of every kind that those have; one in eight has ended. */
export function withMany(count: number): (register: Register) => Register {
  return (register) => {
    const models = register.entries.filter(({ unpublished }) => unpublished === undefined);
    const copies = Array.from({ length: count }, (_, index) => copy(models[index % models.length] as Entry, index));
    const framework = copies.find(({ agreement }) => agreement.kind === 'framework');
    return {
      ...register,
      entries: copies.map((entry) => (entry.agreement.kind === 'agreement' ? { ...entry, framework } : entry)),
    };
  };
}

function referenceOf({ id, digest, terms: { version = '' } }: Entry): string {
  return shortReference({ id, version, digest }, sha256);
}

function copy(model: Entry, index: number): Entry {
  const title = `${STARTS[(index * 7) % STARTS.length]}: ${model.terms.title}, number ${index}`;
  const { framework: _framework, related: _related, replaces: _replaces, ...rest } = model.terms;
  const terms = { ...rest, title, areas: [`Area ${index % 300}`] };
  const id = `agreement-${index}`;
  const named = (entry: Entry): Entry => ({ ...entry, id, reference: referenceOf({ ...entry, id }) });
  // Each version that was in force is kept under the name of the copy.
  const versions = model.versions.map((kept) => ({ ...kept, entry: named(kept.entry) }));
  return { ...named(model), terms, agreement: { ...model.agreement, id, terms }, framework: undefined, versions };
}

/** As many agreements as the largest registers have, between as many bodies as those name: each gives to up to five others, some of them back. */
export function withManySharers(count: number, bodies: number): (register: Register) => Register {
  return (register) => {
    const many = withMany(count)(register);
    const [model] = register.organisations.values();
    if (model === undefined) throw new Error('there is no organisation');
    const ids = Array.from({ length: bodies }, (_, index) => `body-${index}`);
    const organisations = new Map([
      ...register.organisations,
      ...ids.map((id, index): [string, Organisation] => [
        id,
        { ...model, id, facts: { name: `The authority of district number ${index}`, kind: model.facts.kind } },
      ]),
    ]);
    const entries = many.entries.map((entry, index): Entry => {
      // Few bodies take part in much, and many in little.
      const named = [0, 1, 2, 3, 4, 5]
        .slice(0, 2 + (index % 5))
        .map((place) => ids[Math.floor((((index * 7919 + place * 104_729) % 10_007) / 10_007) ** 2 * bodies)] ?? '');
      const [first = '', ...others] = [...new Set(named)];
      const flow = {
        ...Object.values(entry.terms.flows ?? {})[0],
        title: 'Share',
        purposes: ['all'],
        data: ['all'],
        ...(index % 3 === 0 ? { between: [first, ...others] } : { from: [first], to: others }),
      };
      const terms = {
        ...entry.terms,
        parties: Object.fromEntries([first, ...others].map((id) => [id, { role: 'controller' as const }])),
        flows: { share: flow },
      };
      return {
        ...entry,
        terms,
        agreement: { ...entry.agreement, terms },
        parties: linkParties(terms, organisations, register.today),
        withheld: undefined,
        show: 'all',
      };
    });
    return { ...many, organisations, entries };
  };
}
