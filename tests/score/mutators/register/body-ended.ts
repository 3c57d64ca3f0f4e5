/** Bodies that came to an end before the text took effect, or since. */
import { agreementPath, type Base, frontOf, organisationOf, withOrganisation, type Written } from '../../base.ts';
import type { At, Mutant, Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'register/body-ended',
  *mutate(base) {
    for (const id of base.ids) {
      const front = frontOf(base, id);
      if (front['kind'] !== undefined) continue;
      for (const party of Object.keys(front['parties'])) {
        // Groups and classes do not end: their members do.
        if (
          base.contents[`organisations/${party}.yaml`] === undefined ||
          organisationOf(base, party)['kind'] === 'group' ||
          organisationOf(base, party)['kind'] === 'class'
        )
          continue;
        yield {
          name: `${party} ended in 2019, before ${id} took effect`,
          contents: withOrganisation(base, party, (file) => file.setIn(['until'], '2019-03-31')),
          ...told(base, party, () => true),
        };
        if (isInForce(front))
          yield {
            name: `${party} ended this month, with ${id} in force`,
            contents: withOrganisation(base, party, (file) => file.setIn(['until'], '2026-11-13')),
            ...told(base, party, (other) => isInForce(other) || isDraft(other)),
          };
      }
    }
  },
};

function isDraft({ record }: Written): boolean {
  const log = (record?.log ?? []) as readonly { readonly event: string }[];
  return !log.some(({ event }) => event === 'in-force');
}

/** Wherever the body is a party, or a member of one, in an agreement of some sort. */
function told(base: Base, body: string, suits: (front: Written) => boolean): Pick<Mutant, 'at' | 'because'> {
  const at = base.ids.flatMap((id): readonly At[] => {
    const front = frontOf(base, id);
    if (front['kind'] === 'listing' || !suits(front)) return [];
    return Object.entries<Written>(front['parties']).flatMap(([name, party]) =>
      bodiesOf(base, party['organisation'] ?? name).includes(body) ? [[agreementPath(id), `/parties/${name}`]] : [],
    );
  });
  return { at, because: 'each agreement of the body is told, since each has to be changed' };
}

function bodiesOf(base: Base, party: string): readonly string[] {
  if (base.contents[`organisations/${party}.yaml`] === undefined) return [];
  const members: readonly Written[] = organisationOf(base, party)['members'] ?? [];
  return [party, ...members.map(({ organisation }) => organisation)];
}

function isInForce({ ends, record }: Written): boolean {
  const log = (record?.log ?? []) as readonly { readonly event: string }[];
  return ends === undefined && log.some(({ event }) => event === 'in-force') && log.at(-1)?.event !== 'ended';
}
