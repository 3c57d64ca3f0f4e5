/** Finds e-mail addresses, and says which are those of persons. */
import { FIRST_NAMES, isOfRoleOrBody } from './person-words.ts';

export interface Address {
  /** Where it starts in the text. */
  readonly start: number;
  readonly address: string;
  /** Whether it is surely that of a person: jane.example@, j.example@, example.jane@ and jane@. */
  readonly personal: boolean;
  /** Whether a word of it is of a role, a team or a body. */
  readonly ofRole: boolean;
}

/** The e-mail addresses in a text, in its order. */
export function* addressesIn(text: string): Generator<Address> {
  for (const match of text.includes('@') ? text.matchAll(ADDRESS) : []) {
    const [address, local = '', domain = ''] = match;
    yield { start: match.index, address, personal: isPersonal(local, domain), ofRole: isOfRoleOrBody(partsOf(local)) };
  }
}

const ADDRESS = /(?<![\w.%+'-])([A-Za-z0-9][\w.%+'-]{0,63})@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g;

function partsOf(local: string): readonly string[] {
  return local.replace(/\d+$/, '').split(/[._-]/);
}

/** jane.example@, j.example@, example.jane@ and jane@; not where a word is of a role, a team, a place or the body itself. */
function isPersonal(local: string, domain: string): boolean {
  const parts = partsOf(local);
  if (parts.some((part) => !/^[A-Za-z']+$/.test(part)) || isOfRoleOrBody(parts)) return false;
  const [first = '', last = ''] = parts;
  // The last part of a domain, such as .uk, is nobody's name.
  const host = domain.toLowerCase().replace(/\.[^.]*$/, '');
  if (parts.length === 1) return FIRST_NAMES.has(capital(first));
  if (parts.length > 3 || parts.some((part) => part.length > 2 && host.includes(part.toLowerCase()))) return false;
  const initial = first.length === 1 && parts.every((part, index) => index === 0 || part.length > 2 || index === 1);
  return initial ? (parts.at(-1) ?? '').length > 2 : FIRST_NAMES.has(capital(first)) || FIRST_NAMES.has(capital(last));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
