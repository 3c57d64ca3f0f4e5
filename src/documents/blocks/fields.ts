/**
 * Room for answers in the tables of a form: `{{block "field-tick" "request-data | @data"}}`.
 * The first part names the field. What follows are the words of its options, or
 * `@data` and the like for those that the agreement has.
 */
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Law } from '../../law/law.ts';
import type { Entry } from '../../register/entry.ts';
import { paragraph } from '../build-blocks.ts';
import type { Block, Field } from '../document.ts';
import type { Party } from '../../register/party.ts';
import type { NamedBlock } from '../template.ts';
import type { Wording } from '../wording.ts';
import { isWithheld } from '../../register/withheld.ts';

/** The fields that a form of an agreement may ask for. */
export function fieldBlocks(entry: Entry, law: Law, words: Wording): Readonly<Record<string, NamedBlock>> {
  const field =
    (kind: Field['kind']): NamedBlock =>
    (argument = '') => [fieldOf(kind, argument, (name) => listOf(name, entry, law, words))];
  return {
    'field-text': field('text'),
    'field-long': field('long'),
    'field-date': field('date'),
    'field-pick': field('pick'),
    'field-tick': field('tick'),
    'field-member': (argument = '') => memberField(argument, entry),
  };
}

function fieldOf(kind: Field['kind'], argument: string, list: (name: string) => readonly string[]): Field {
  const [name = '', ...written] = partsOf(argument);
  const options = [...new Set(written.flatMap((part) => (part.startsWith('@') ? list(part) : part)))];
  const picked = kind === 'pick' || kind === 'tick';
  // With nothing to pick from, the answer is written.
  return { type: 'field', name, label: '', kind: picked && options.length === 0 ? 'text' : kind, options };
}

/** A line for the name of a body where a party is a group or a class of them, with the words that ask for it; of an agreement that names every body, nothing. */
function memberField(argument: string, entry: Entry): readonly Block[] {
  const [name = '', prompt = ''] = partsOf(argument);
  const named = isWithheld(entry, 'parties') || actingParties(entry).every(({ shape }) => shape === 'body');
  if (named) return [];
  return [paragraph(prompt), { type: 'field', name, label: prompt.replace(/:$/, ''), kind: 'text', options: [] }];
}

function partsOf(argument: string): readonly string[] {
  return argument.split('|').map((part) => part.trim());
}

/** What the agreement has of a sort; nothing where that is withheld from the public. Throws if there is no such list: the template is at fault. */
function listOf(name: string, entry: Entry, law: Law, words: Wording): readonly string[] {
  const { terms } = entry;
  switch (name) {
    case '@parties':
      return isWithheld(entry, 'parties') ? [] : actingParties(entry).map(({ title }) => title);
    case '@purposes':
      return isWithheld(entry, 'purposes') ? [] : titles(terms.purposes);
    case '@data':
      return isWithheld(entry, 'data') ? [] : titles(terms.data);
    case '@methods':
      return isWithheld(entry, 'security', 'methods', 'flows') ? [] : methodsOf(entry, words);
    case '@grounds':
      return isWithheld(entry, 'lawful') ? [] : groundsOf(entry, law, words);
    default:
      throw new Error(`a form asks for a list that does not exist: ${name}`);
  }
}

/** Those that ask for information and decide on it. */
function actingParties({ parties }: Entry): readonly Party[] {
  return [...parties.values()].filter(({ role }) => role === 'controller' || role === 'source');
}

/** The ways of sending that flows name, in the words of the agreement. */
export function methodsOf({ terms }: Entry, words: Wording): readonly string[] {
  const used = new Set(Object.values(terms.flows ?? {}).flatMap((flow) => flow.method ?? []));
  return [...used].map((name) => terms.methods?.[name]?.title ?? words.word(name));
}

/** So many grounds are named one by one; of more, nobody would find theirs. */
const MOST_GROUNDS = 12;

/** The grounds that the agreement states: `Public task (Article 6(1)(e))`; of very many, only the points of law, in the words of the law data. */
function groundsOf({ terms }: Entry, law: Law, words: Wording): readonly string[] {
  const all = Object.entries(terms.lawful ?? {}).map(([name, ground]) => ({
    title: ground.title ?? words.word(name),
    points: pointsOf(ground, law, words),
  }));
  if (all.length > MOST_GROUNDS)
    return all
      .flatMap(({ points }) => points)
      .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
      .map(({ title, provision }) => (provision === '' ? title : `${title} (${provision})`));
  return all.map(({ title, points }) => {
    const said = points.map((point) => (point.provision === '' ? point.title : point.provision));
    return said.length === 0 ? title : `${title} (${said.join('; ')})`;
  });
}

/** In the order of the law; what has no provision comes last. */
function placeOf({ title, provision }: PointOfLaw): string {
  return provision === '' ? `~${title}` : provision;
}

/** A point of law in words, and where it stands. */
interface PointOfLaw {
  readonly title: string;
  readonly provision: string;
}

function pointsOf(ground: Ground, law: Law, words: Wording): readonly PointOfLaw[] {
  const reason = ground.confidentiality;
  return [
    ...(ground.article6 ?? []).map((point) => ({
      title: law.article6.get(point)?.title ?? '',
      provision: `Article 6(1)(${point})`,
    })),
    ...(ground.article9 ?? []).map((point) => ({
      title: law.article9.get(point)?.title ?? '',
      provision: `Article 9(2)(${point})`,
    })),
    ...(ground.part3 === undefined ? [] : [{ title: words.t('fields.law-enforcement'), provision: 'DPA 2018 Part 3' }]),
    ...(reason === undefined
      ? []
      : [{ title: words.t('fields.confidence', { reason: words.word(reason) }), provision: '' }]),
  ];
}

function titles(of: { readonly [name: string]: { readonly title: string } } | undefined): readonly string[] {
  return Object.values(of ?? {}).map(({ title }) => title);
}
