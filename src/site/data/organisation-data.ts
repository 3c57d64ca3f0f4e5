/** An organisation as a record for software: the same in `register.json` and beside its page. Fields are only ever added. */
import type { Organisation } from '../../agreement/register-files.ts';
import { isMember } from '../../register/party.ts';
import { webAddress } from '../../register/web-address.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';

export function organisationData(site: Published, { id, facts }: Organisation): object {
  return {
    id,
    name: facts.name,
    kind: facts.kind,
    nation: facts.nation ?? null,
    identifiers: facts.identifiers ?? {},
    members: (facts.members ?? [])
      .filter((member) => isMember(member, site.today))
      .map((member) => member.organisation),
    from: facts.from ?? null,
    until: facts.until ?? null,
    succeededBy: (facts.succeededBy ?? []).map((next) => next.organisation),
    page: PATHS.organisation(id),
    address: webAddress(site, PATHS.organisation(id)) ?? null,
  };
}
