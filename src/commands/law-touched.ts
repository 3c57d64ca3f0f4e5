/** Which agreements rest on what changed in the law. */
import type { LawChange } from '../law/diff.ts';
import { restsOn } from '../register/law-uses.ts';
import type { Register } from '../register/register.ts';

/** The agreements that name what changed, by their ids. */
export function touched({ section, id, fields }: LawChange, register: Register): readonly string[] {
  const power = section === 'powers' ? register.law.powers.get(id) : undefined;
  const spelt = fields.flatMap(({ name, before, after }) =>
    name === 'citation' || name === 'alsoCited' ? [before, after].flat() : [],
  );
  const citations = [power?.citation, ...(power?.alsoCited ?? []), ...spelt].filter((one) => typeof one === 'string');
  return register.entries
    .filter((entry) => entry.agreement.valid && restsOn(entry, { section, id, citations }, register.law))
    .map((entry) => entry.id);
}
