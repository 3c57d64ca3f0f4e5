/**
 * Room for answers in the tables of a form: `{{block "field-tick" "request-data | @data"}}`.
 * The first part names the field. What follows are the words of its options, or
 * `@data` and the like for those that the agreement has.
 */
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import type { Field } from '../document.ts';
import type { NamedBlock } from '../template.ts';
import { wording } from '../wording.ts';
import { isWithheld } from './withheld.ts';

/** The fields that a form of an agreement may ask for. */
export function fieldBlocks(entry: Entry): Readonly<Record<string, NamedBlock>> {
  const field =
    (kind: Field['kind'], listed = true): NamedBlock =>
    (argument = '') => [fieldOf({ kind, listed }, argument, entry)];
  return {
    'field-text': field('text'),
    'field-long': field('long'),
    'field-date': field('date'),
    'field-choice': field('choice'),
    'field-pick': field('choice', false),
    'field-tick': field('tick'),
  };
}

function fieldOf({ kind, listed }: Pick<Field, 'kind' | 'listed'>, argument: string, entry: Entry): Field {
  const [name = '', ...written] = argument.split('|').map((part) => part.trim());
  const options = [...new Set(written.flatMap((option) => (option.startsWith('@') ? listOf(option, entry) : option)))];
  const picked = kind === 'choice' || kind === 'tick';
  return {
    type: 'field',
    name,
    label: '',
    // With nothing to pick from, the answer is written.
    kind: picked && options.length === 0 ? 'text' : kind,
    options,
    listed,
  };
}

/** What the agreement has of a sort; nothing where that is withheld from the public. Throws if there is no such list: the template is at fault. */
function listOf(name: string, entry: Entry): readonly string[] {
  const { terms, parties } = entry;
  switch (name) {
    case '@parties':
      return isWithheld(entry, 'parties')
        ? []
        : [...parties.values()]
            .filter(({ role }) => role === 'controller' || role === 'source')
            .map(({ title }) => title);
    case '@purposes':
      return isWithheld(entry, 'purpose', 'purposes') ? [] : titles(terms.purposes);
    case '@data':
      return isWithheld(entry, 'data') ? [] : titles(terms.data);
    case '@methods':
      return isWithheld(entry, 'security', 'methods', 'flows', 'how-it-works') ? [] : methodsOf(entry);
    case '@grounds':
      return isWithheld(entry, 'lawful', 'lawful-basis') ? [] : groundsOf(entry);
    default:
      throw new Error(`a form asks for a list that does not exist: ${name}`);
  }
}

/** The ways of sending that flows name, in the words of the agreement. */
export function methodsOf({ terms }: Entry): readonly string[] {
  const used = new Set(Object.values(terms.flows ?? {}).flatMap((flow) => flow.method ?? []));
  return [...used].map((name) => terms.methods?.[name]?.title ?? wording(name));
}

/** So many grounds are named one by one; of more, nobody would find theirs. */
const MOST_GROUNDS = 12;

/** The grounds that the agreement states: `Public task (Article 6(1)(e))`; of very many, only the points of law. */
function groundsOf({ terms }: Entry): readonly string[] {
  const all = Object.entries(terms.lawful ?? {}).map(([name, ground]) => ({
    title: ground.title ?? wording(name),
    points: pointsOf(ground),
  }));
  if (all.length > MOST_GROUNDS) return all.flatMap(({ points }) => points).sort();
  return all.map(({ title, points }) => (points.length === 0 ? title : `${title} (${points.join('; ')})`));
}

function pointsOf(ground: Ground): readonly string[] {
  return [
    ...(ground.article6 ?? []).map((point) => `Article 6(1)(${point})`),
    ...(ground.article9 ?? []).map((point) => `Article 9(2)(${point})`),
    ...(ground.part3 === undefined ? [] : ['DPA 2018 Part 3']),
    ...(ground.confidentiality === undefined ? [] : [`Confidence: ${wording(ground.confidentiality)}`]),
  ];
}

function titles(of: { readonly [name: string]: { readonly title: string } } | undefined): readonly string[] {
  return Object.values(of ?? {}).map(({ title }) => title);
}
