/** Controllers that nobody can reach about data protection. */
import { organisationOf, organisationPath, withOrganisation } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSmall } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'register/no-contact',
  *mutate(base) {
    for (const path of Object.keys(base.contents)) {
      const id = /^organisations\/(.+)\.yaml$/.exec(path)?.[1];
      if (id === undefined || base.name !== 'mereshire') continue;
      const { contacts, until } = organisationOf(base, id);
      if (contacts?.dataProtectionOfficer === undefined || until !== undefined) continue;
      // The fire authority has no agreement of its own in this register.
      if (id === 'mereshire-fire-authority') continue;
      yield {
        name: `${id} has no contacts at all`,
        contents: withOrganisation(base, id, (file) => file.deleteIn(['contacts'])),
        at: [[path, '/name']],
      };
      yield {
        name: `${id} has only a help desk`,
        contents: withOrganisation(base, id, (file) => file.setIn(['contacts'], { help: 'Information desk' })),
      };
    }
    if (base.name === 'mereshire') return;
    // The agreements of this repository are models: one in earnest stands beside them.
    for (const parties of [
      ['leeds-council', 'city-of-london-police'],
      ['camden-council', 'british-transport-police'],
    ] as const)
      yield {
        name: `an agreement in earnest of ${parties.join(' and ')}`,
        contents: withSmall(base, { id: 'children-who-go-missing', title: 'Children who go missing', parties }),
        at: parties
          .filter((party) => organisationOf(base, party)['contacts'] === undefined)
          .map((party) => [organisationPath(party), '/name'] as const),
        because: 'each body that lacks a contact has a file of its own',
      };
  },
};
