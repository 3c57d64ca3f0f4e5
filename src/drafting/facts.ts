/** What the answers say so far, as later questions and the draft need it. */
import type { Organisation } from '../agreement/register-files.ts';
import { membersOn } from '../register/party.ts';
import { type Choice, type Given, type Item, itemsOf, textOf, textsOf } from './question.ts';
import { namesFor, slug, unique } from '../base/slug.ts';

/** A body as the law sees it. */
export interface Standing {
  readonly kind: string | undefined;
  readonly nation: string | undefined;
}

export interface PartyFacts {
  /** The name of its file. */
  readonly id: string;
  readonly title: string;
  readonly role: string;
  /** Its own kind, or those of its members. */
  readonly bodies: readonly Standing[];
  /** Its file does not exist yet. */
  readonly isNew: boolean;
  readonly item: Item;
}

type Known = Pick<Given, 'answers' | 'register'>;

/** Who takes part, in the order of the answers. */
export function partiesOf({ answers, register }: Known): readonly PartyFacts[] {
  const found: PartyFacts[] = [];
  for (const item of itemsOf(answers, 'parties')) {
    const body = textOf(item, 'body');
    if (body === undefined) continue;
    const organisation = register.organisations.get(body);
    const taken = [...register.organisations.keys(), ...found.map(({ id }) => id)];
    const nation = textOf(item, 'nation');
    found.push({
      id: organisation === undefined ? unique(slug(body, 'body'), taken) : body,
      title: organisation?.facts.name ?? body,
      role: textOf(item, 'role') ?? 'controller',
      bodies: organisation === undefined ? [{ kind: textOf(item, 'kind'), nation }] : bodiesOf(organisation, register),
      isNew: organisation === undefined,
      item,
    });
  }
  return found;
}

/** The parties that decide themselves what is done with the information. */
export function controllersOf(given: Known): readonly PartyFacts[] {
  return partiesOf(given).filter(({ role }) => role === 'controller');
}

function bodiesOf(organisation: Organisation, register: Given['register']): readonly Standing[] {
  const { kind, nation, kindsOfBody = [] } = organisation.facts;
  if (kind === 'class') return kindsOfBody.map((one) => ({ kind: one, nation }));
  if (kind !== 'group') return [{ kind, nation }];
  return membersOn(organisation, register.today).map((id) => {
    const facts = register.organisations.get(id)?.facts;
    return { kind: facts?.kind, nation: facts?.nation };
  });
}

/** The names that the things of a group get in the agreement, in the order of the answers. */
export function namesOf(answers: Given['answers'], group: string): readonly string[] {
  const titles = itemsOf(answers, group).map((item) => textOf(item, 'title') ?? '');
  return namesFor(titles, SINGULAR[group] ?? 'part', 30);
}

const SINGULAR: Readonly<Record<string, string>> = {
  purposes: 'purpose',
  people: 'people',
  information: 'information',
  flows: 'exchange',
};

/** The things of a group as choices, by their names in the agreement. */
export function choicesOf(group: string): (given: Given) => readonly Choice[] {
  return ({ answers }) => {
    const items = itemsOf(answers, group);
    return namesOf(answers, group).map((value, index) => ({
      value,
      title: textOf(items[index] ?? {}, 'title') ?? value,
    }));
  };
}

/** The parties as choices. */
export function partyChoices(given: Given): readonly Choice[] {
  return partiesOf(given).map(({ id, title }) => ({ value: id, title }));
}

/** The name of the only thing of a group; nothing where there are several. */
export function theOnly(group: string): (given: Given) => readonly string[] | undefined {
  return ({ answers }) => {
    const names = namesOf(answers, group);
    return names.length === 1 ? names : undefined;
  };
}

/** What the purposes are about. */
export function aboutsOf({ answers }: Known): readonly string[] {
  return [...new Set(itemsOf(answers, 'purposes').flatMap((item) => textsOf(item, 'about')))];
}

/** Whether some kind of information is of a special category, about offences, or confidential. */
export function anyInformation(answers: Given['answers'], is: (item: Item) => boolean): boolean {
  return itemsOf(answers, 'information').some(is);
}

export const isSpecial = (item: Item): boolean => textsOf(item, 'specialCategory').some((one) => one !== 'none');
export const isOffence = (item: Item): boolean => textOf(item, 'criminalOffence') === 'yes';
export const isConfidential = (item: Item): boolean => textOf(item, 'confidential') === 'yes';
