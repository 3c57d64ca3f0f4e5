/** Who takes part in an agreement: each party with the bodies that it stands for. */
import type { IsoDate } from '../base/dates.ts';
import type { Organisation } from '../agreement/register-files.ts';
import type { Party as WrittenParty, WrittenAgreement } from '../agreement/written/agreement.ts';

export type Role = 'controller' | 'processor' | 'coordinator' | 'source';

/** A controller, as the law sees it, or a stand-in for the members of a class. */
export interface Body {
  /** Tells controllers apart: a body that is a party twice is one controller. */
  readonly key: string;
  readonly name: string;
  /** Its kind in the words of the law data; nothing if it is not known. */
  readonly kind: string | undefined;
  readonly nation: string | undefined;
  /** Its file; a stand-in for the members of a class has none. */
  readonly organisation: Organisation | undefined;
}

export interface Party {
  /** Its name in the agreement. */
  readonly name: string;
  /** What documents call it. */
  readonly title: string;
  readonly role: Role;
  readonly lead: boolean;
  readonly labels: readonly string[];
  readonly shape: 'body' | 'group' | 'class';
  readonly written: WrittenParty;
  /** Its file, if it has one that could be read. */
  readonly organisation: Organisation | undefined;
  /** A body: itself. A group: its members on the day that the text takes effect. A class: one stand-in for each kind of body. */
  readonly bodies: readonly Body[];
}

export type Organisations = ReadonlyMap<string, Organisation>;

/** The parties of an agreement in the order in which it names them. */
export function linkParties(
  terms: WrittenAgreement,
  organisations: Organisations,
  day: IsoDate,
): ReadonlyMap<string, Party> {
  return new Map(
    Object.entries(terms.parties ?? {}).map(([name, written]) => [name, linkParty(name, written, organisations, day)]),
  );
}

/** The id of the organisation file that a party points at; nothing for a party that says it has none. */
export function organisationOf(name: string, written: WrittenParty): string | undefined {
  return written.organisation ?? (written.name === undefined ? name : undefined);
}

/** Whether a party names a file that is not there, or cannot be relied on: nothing can be said of it. */
export function isUnknown({ name, written, organisation }: Party): boolean {
  return organisation === undefined && organisationOf(name, written) !== undefined;
}

/** The members of a group on a day. */
export function membersOn(group: Organisation, day: IsoDate): readonly string[] {
  return (group.facts.members ?? []).filter((member) => isMember(member, day)).map((member) => member.organisation);
}

/** Whether a body is a member of its group on a day. */
export function isMember({ from, until }: { readonly from?: string; readonly until?: string }, day: IsoDate): boolean {
  return (from ?? '') <= day && day <= (until ?? '9999');
}

function linkParty(name: string, written: WrittenParty, organisations: Organisations, day: IsoDate): Party {
  const id = organisationOf(name, written);
  const organisation = id === undefined ? undefined : organisations.get(id);
  const base = written.name ?? organisation?.facts.name ?? humanise(name);
  const kind = organisation?.facts.kind;
  return {
    name,
    title: written.unit === undefined ? base : `${base}, ${written.unit}`,
    role: written.role ?? 'controller',
    lead: written.lead === 'yes',
    labels: written.labels ?? [],
    shape: kind === 'group' ? 'group' : kind === 'class' || written.kind === 'class' ? 'class' : 'body',
    written,
    organisation,
    bodies: bodiesOf(name, base, written, organisation, organisations, day),
  };
}

function bodiesOf(
  name: string,
  title: string,
  written: WrittenParty,
  organisation: Organisation | undefined,
  organisations: Organisations,
  day: IsoDate,
): readonly Body[] {
  const facts = organisation?.facts;
  if (organisation !== undefined && facts?.kind === 'group')
    return membersOn(organisation, day).map((id) => bodyOf(id, organisations.get(id)));
  if (facts?.kind === 'class' || written.kind === 'class') {
    const kinds = written.kindsOfBody ?? facts?.kindsOfBody ?? [undefined];
    return kinds.map((kind) => ({
      key: `${name}:${kind ?? 'unknown'}`,
      name: title,
      kind,
      nation: facts?.nation,
      organisation: undefined,
    }));
  }
  return organisation === undefined
    ? [{ key: name, name: title, kind: undefined, nation: undefined, organisation: undefined }]
    : [bodyOf(organisation.id, organisation)];
}

function bodyOf(id: string, organisation: Organisation | undefined): Body {
  return {
    key: id,
    name: organisation?.facts.name ?? humanise(id),
    kind: organisation?.facts.kind,
    nation: organisation?.facts.nation,
    organisation,
  };
}

/** A name as words: `safer-community` becomes "Safer community". */
export function humanise(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The parties that a selector means: names, labels, `everyone`; nothing named means every controller. */
export function selectParties(
  selector: readonly string[] | undefined,
  parties: ReadonlyMap<string, Party>,
): readonly Party[] {
  const all = [...parties.values()];
  if (selector === undefined || selector.includes('everyone') || selector.includes('all'))
    return all.filter((party) => party.role === 'controller' || party.role === 'source');
  return all.filter((party) => selector.includes(party.name) || party.labels.some((label) => selector.includes(label)));
}

/** The names that a selector of purposes or data means; `all` means every one. */
export function selectNames(selector: readonly string[] | undefined, names: readonly string[]): readonly string[] {
  if (selector === undefined || selector.includes('all')) return names;
  return names.filter((name) => selector.includes(name));
}
