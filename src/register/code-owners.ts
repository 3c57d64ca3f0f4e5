/** GitHub's `CODEOWNERS`: who is asked to look at a change to which files, from the owners of the agreements. */
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Register } from './register.ts';

/** Where GitHub looks for the file. */
export const CODE_OWNERS_PATH = '.github/CODEOWNERS';

/** What the file is made from. */
export interface Kept {
  readonly github: WrittenRegister['github'];
  /** Each agreement, with the organisation that keeps it: its `owner`. */
  readonly agreements: readonly { readonly id: string; readonly organisation: string | undefined }[];
  /** The ids of the organisations that have a file. */
  readonly organisations: readonly string[];
}

/** What a register says of who looks after what. */
export function keptBy({ settings, entries, organisations }: Register): Kept {
  return {
    github: settings.github,
    agreements: entries.map(({ id, agreement, terms }) => ({
      id,
      organisation: agreement.valid ? terms.owner?.organisation : undefined,
    })),
    organisations: [...organisations.keys()],
  };
}

/**
 * The whole text of the file. Of several lines that fit a file GitHub takes the
 * last, so what is for everything comes first. An agreement whose owner has no
 * account has no line of its own. The same register gives the same text.
 */
export function codeOwners({ github = {}, agreements, organisations }: Kept): string {
  const { everything = [] } = github;
  const line = (path: string, accounts: readonly string[] = []): readonly string[] =>
    accounts.length === 0 ? [] : [`${path} ${accounts.map((account) => `@${account}`).join(' ')}`];
  return [
    '# Made by concordat from `github` in concordat.yaml and the owner of each agreement.',
    '# Do not edit it: change those, and run `concordat check --fix`.',
    ...line('*', everything.map(withoutSign)),
    ...inOrder(agreements, ({ id }) => id).flatMap(({ id, organisation }) =>
      line(`/agreements/${id}/`, accountsOf(github, organisation)),
    ),
    ...inOrder(organisations, (id) => id).flatMap((id) => line(`/organisations/${id}.yaml`, accountsOf(github, id))),
    '',
  ].join('\n');
}

/** The accounts and teams that look after what an organisation keeps, without their sign; none where nobody says. */
export function accountsOf(github: WrittenRegister['github'], organisation: string | undefined): readonly string[] {
  const owners = github?.owners ?? {};
  if (organisation === undefined || !Object.hasOwn(owners, organisation)) return [];
  return (owners[organisation] ?? []).map(withoutSign);
}

function withoutSign(account: string): string {
  return account.replace(/^@/, '');
}

function inOrder<T>(things: readonly T[], idOf: (thing: T) => string): readonly T[] {
  return [...things].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}
