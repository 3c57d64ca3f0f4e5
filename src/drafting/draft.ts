/** The facts of a draft agreement, and the files of bodies that are new, made from the answers. */
import { newestEdition } from '../agreement/editions.ts';
import { slug, unique } from '../base/slug.ts';
import { controllersOf, isOffence, isSpecial, namesOf, type PartyFacts, partiesOf } from './facts.ts';
import type { Fields } from '../agreement/open-front-matter.ts';
import { lawfulOf } from './lawful.ts';
import { type Given, type Item, itemsOf, textOf, textsOf } from './question.ts';

export interface Draft {
  /** The name of its folder. */
  readonly id: string;
  /** The front matter. The order of its fields is not yet that of the format. */
  readonly facts: Fields;
  /** Bodies that have no file yet, by the names that their files get. */
  readonly bodies: ReadonlyMap<string, Fields>;
  /** The framework that it stands under, by its id. */
  readonly framework: string | undefined;
}

/** A draft. `taken` are the folders that there are under agreements/. */
export function draftOf(given: Given, taken: readonly string[]): Draft {
  const { answers, register } = given;
  const title = textOf(answers, 'title') ?? '';
  const parties = partiesOf(given);
  const framework = textOf(answers, 'framework');
  const facts = present({
    title,
    summary: textOf(answers, 'summary'),
    edition: textOf(answers, 'edition') ?? newestEdition(register.editions)?.name,
    version: '0.1',
    framework,
    themes: textsOf(answers, 'themes'),
    publish: textOf(answers, 'publish'),
    binding: textOf(answers, 'binding'),
    owner: present({ organisation: ownerOf(given), role: textOf(answers, 'ownerRole') }),
    parties: Object.fromEntries(parties.map((party) => [party.id, partyFields(party, given)])),
    subjects: byName(given, 'people', subjectFields),
    purposes: byName(given, 'purposes', purposeFields),
    data: byName(given, 'information', dataFields),
    flows: byName(given, 'flows', flowFields),
    lawful: lawfulOf(given),
    jointControl: textOf(answers, 'jointControl') === 'no' || controllersOf(given).length === 1 ? 'none' : undefined,
    processing: processingOf(parties),
    retention: retentionOf(given),
    transfers: textOf(answers, 'transfers') === 'no' ? noTransfers(framework, given) : undefined,
    dpia: dpiaOf(given),
    review: reviewOf(given),
    record: {
      log: [
        {
          date: register.today,
          event: 'drafting',
          by: textOf(answers, 'ownerRole') ?? 'Author of the draft',
        },
      ],
    },
  });
  const bodies = parties
    .filter(({ isNew }) => isNew)
    .map(({ id, title: name, item }) => [id, present({ name, kind: item['kind'], nation: item['nation'] })] as const);
  return {
    id: unique(slug(title, 'agreement', 60), taken),
    facts,
    bodies: new Map(bodies),
    framework: framework?.replace(/ [^ ]*$/, ''),
  };
}

/** Nothing leaves the country, where the framework that is to be stood under may name some to which it goes. */
function noTransfers(framework: string | undefined, { register }: Given): Fields {
  const entry = register.entries.find(({ id, terms }) => `${id} ${terms.version}` === framework);
  return present({ allowed: 'no', countries: entry?.terms.transfers?.countries === undefined ? undefined : 'none' });
}

/** The body that keeps it: an answer names a party by what it is called in the questions. */
function ownerOf(given: Given): string | undefined {
  return textOf(given.answers, 'owner') ?? textOf(given.answers, 'lead');
}

function partyFields({ id, role }: PartyFacts, given: Given): Fields {
  const lead = textOf(given.answers, 'lead');
  return present({
    role: role === 'controller' ? undefined : role,
    lead: lead === id ? 'yes' : undefined,
  });
}

function subjectFields(item: Item): Fields {
  return present({ title: item['title'], vulnerable: item['vulnerable'], status: item['status'] });
}

function purposeFields(item: Item): Fields {
  return present({
    title: item['title'],
    necessity: item['necessity'],
    about: item['about'],
    lawEnforcement: item['lawEnforcement'] ?? 'no',
  });
}

function dataFields(item: Item): Fields {
  return present({
    title: item['title'],
    items: item['items'],
    subjects: item['people'],
    specialCategory: item['specialCategory'],
    criminalOffence: item['criminalOffence'],
    confidential: item['confidential'],
    heldBy: item['heldBy'],
  });
}

function flowFields(item: Item): Fields {
  const [from, to] = [textsOf(item, 'from'), textsOf(item, 'to')];
  const each = from.length > 1 && from.length === to.length && from.every((one) => to.includes(one));
  return present({
    title: item['title'],
    ...(each ? { between: from } : { from, to }),
    purposes: item['purposes'],
    data: item['information'],
    method: item['method'],
    frequency: item['frequency'],
  });
}

function processingOf(parties: readonly PartyFacts[]): Fields {
  const entries = parties
    .filter(({ role }) => role === 'processor')
    .map(({ id, item }) => [
      `work-of-${id}`.slice(0, 80).replace(/-$/, ''),
      present({ processor: id, onBehalfOf: textsOf(item, 'actsFor'), subject: item['work'] }),
    ]);
  return Object.fromEntries(entries);
}

function retentionOf({ answers, law }: Given): readonly Fields[] {
  const names = namesOf(answers, 'information');
  return itemsOf(answers, 'information').flatMap((item, index) => {
    const keep = textOf(item, 'keep');
    if (keep === undefined) return [];
    const convention = law.retentionConventions.get(keep);
    return [
      present({
        data: [names[index] ?? ''],
        keep: convention?.least ?? keep,
        after: item['keepAfter'],
        authority: convention?.source,
        then: item['keepThen'],
      }),
    ];
  });
}

function dpiaOf({ answers }: Given): Fields | undefined {
  const required = textOf(answers, 'dpia');
  if (required === undefined) return undefined;
  const information = itemsOf(answers, 'information');
  const reasons = [
    ...(information.some(isSpecial) ? ['special category data'] : []),
    ...(information.some(isOffence) ? ['criminal offence data'] : []),
    ...(itemsOf(answers, 'people').some((item) => textOf(item, 'vulnerable') === 'yes')
      ? ['people who are vulnerable']
      : []),
  ];
  return present({ required, reasons: required === 'yes' ? reasons : undefined });
}

function reviewOf({ answers }: Given): Fields | undefined {
  const every = textOf(answers, 'review');
  if (every === undefined) return undefined;
  return { every, by: ['everyone'], tests: ['purpose', 'scope', 'benefits', 'security', 'law'] };
}

function byName({ answers }: Given, group: string, fields: (item: Item) => Fields): Fields {
  const names = namesOf(answers, group);
  return Object.fromEntries(
    itemsOf(answers, group).flatMap((item, index) => {
      const name = names[index];
      return name === undefined || textOf(item, 'title') === undefined ? [] : [[name, fields(item)]];
    }),
  );
}

/** The fields that have something in them. A party may have nothing to say of itself. */
function present(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      if (value === undefined || value === '') return false;
      return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
    }),
  );
}
