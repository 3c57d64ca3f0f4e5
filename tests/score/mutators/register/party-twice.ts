/** Bodies that are a party by themselves and in a group. */
import { frontOf, organisationOf, type Base } from '../../base.ts';
import { type Edit, EXPLOITATION, PORT, WIRRAL, drop, edited, set, told } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'register/party-twice',
  *mutate(base) {
    yield* edited(base, [
      [PORT, 'the council under another name', set('parties/community-safety', { organisation: 'mereshire-council' })],
      [PORT, 'the police under another name', set('parties/response', { organisation: 'mereshire-police' })],
      [
        EXPLOITATION,
        'the council under another name',
        set('parties/duty-team', { organisation: 'mereshire-council', labels: ['partners'] }),
      ],
      ...['wirral-adult-social-care', 'wirral-youth-justice-service'].map(
        (service): Edit => [
          WIRRAL,
          `${service}, and no word of its unit`,
          drop(`parties/${service}/unit`),
          told(`parties/${service}`),
        ],
      ),
    ]);
    for (const id of base.ids) {
      const { parties = {}, lawful = {} } = frontOf(base, id);
      for (const [group, written] of Object.entries<Readonly<Record<string, unknown>>>(parties)) {
        // Where a ground names the group, the body beside it has none for itself.
        if (written['lead'] !== undefined || JSON.stringify(lawful).includes(`"${group}"`)) continue;
        for (const member of membersOf(base, group))
          if (parties[member] === undefined)
            yield* edited(base, [[id, `${member} beside ${group}`, set(`parties/${member}`, written)]]);
      }
    }
  },
};

/** The members of a group today; none if it is no group. */
function membersOf(base: Base, party: string): readonly string[] {
  if (base.contents[`organisations/${party}.yaml`] === undefined) return [];
  const members: readonly { readonly organisation: string; readonly until?: string }[] =
    organisationOf(base, party)['members'] ?? [];
  return members.flatMap(({ organisation, until }) => (until === undefined ? [organisation] : []));
}
