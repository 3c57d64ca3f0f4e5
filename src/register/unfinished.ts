/** What stands for the fields that every agreement has and a draft may still lack, so that whoever shows one need not ask. */
import type { Party, WrittenAgreement } from '../agreement/written/agreement.ts';
import { humanise } from './party.ts';

/**
 * The terms with something in the place of each field that a draft may leave
 * out although its type has it: nothing that looks like a fact. The very same
 * terms where nothing is left out. What is signed is what was written, without it.
 */
export function withStandIns(id: string, terms: WrittenAgreement): WrittenAgreement {
  // A draft may lack what the type says is there.
  const { title, summary, themes, owner, parties, retention } = terms as Partial<WrittenAgreement>;
  const { organisation = '', role = '' } = (owner ?? {}) as Partial<WrittenAgreement['owner']>;
  return {
    ...terms,
    title: title ?? humanise(id),
    summary: summary ?? '',
    themes: themes ?? [],
    owner: { ...owner, organisation, role },
    ...(parties === undefined ? {} : { parties: mapped(parties, withWords) }),
    ...(retention === undefined ? {} : { retention: retention.map((rule) => ({ ...rule, data: ruled(rule.data) })) }),
  };
}

function mapped(parties: Readonly<Record<string, Party>>, change: (party: Party) => Party): Record<string, Party> {
  return Object.fromEntries(Object.entries(parties).map(([name, party]) => [name, change(party)]));
}

function withWords(party: Party): Party {
  const { varies } = party;
  return varies === undefined
    ? party
    : { ...party, varies: varies.map((one) => ({ ...one, instead: (one.instead as string | undefined) ?? '' })) };
}

function ruled(data: readonly string[] | undefined): readonly string[] {
  return data ?? [];
}
