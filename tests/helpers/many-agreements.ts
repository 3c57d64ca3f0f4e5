/** A register of many agreements, made from the small one of the site's tests: as large as the largest that are known. */
import type { Entry } from '../../src/register/entry.ts';
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
    return {
      ...register,
      entries: Array.from({ length: count }, (_, index) => copy(models[index % models.length] as Entry, index)),
    };
  };
}

function copy(model: Entry, index: number): Entry {
  const title = `${STARTS[(index * 7) % STARTS.length]}: ${model.terms.title}, number ${index}`;
  // A framework of another file would be one agreement under which hundreds stand.
  const { framework: _framework, related: _related, replaces: _replaces, ...rest } = model.terms;
  const terms = { ...rest, title, areas: [`Area ${index % 300}`] };
  const id = `agreement-${index}`;
  return { ...model, id, terms, agreement: { ...model.agreement, id, terms }, framework: undefined, versions: [] };
}
