/** Who takes part, and who keeps the agreement. */
import { controllersOf, partiesOf, partyChoices } from '../facts.ts';
import { type Choice, type Given, type Group, itemsOf, type Question, textOf } from '../question.ts';

/** What the file of a body that takes part says of it already. */
const inItsFile =
  (field: 'kind' | 'nation'): NonNullable<Question['known']> =>
  ({ item, register }) => {
    const body = register.organisations.get(textOf(item, 'body') ?? '');
    const value = body?.facts[field];
    return body === undefined || value === undefined
      ? undefined
      : {
          value,
          from: `${body.facts.name} is in the register by now, and organisations/${body.id}.yaml says \`${field}: ${value}\`.`,
        };
  };

/** Where a body can act. */
export const NATIONS: readonly Choice[] = [
  { value: 'england', title: 'England' },
  { value: 'wales', title: 'Wales' },
  { value: 'scotland', title: 'Scotland' },
  { value: 'northern-ireland', title: 'Northern Ireland' },
  { value: 'united-kingdom', title: 'The whole United Kingdom' },
];

/** Every kind of body that the law tells apart. */
export function kindsOffered({ law }: Pick<Given, 'law'>): readonly Choice[] {
  return [...law.kinds.values()]
    .map(({ id, title }) => ({ value: id, title }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

const isNew = ({ item, register }: Given): boolean => {
  const body = textOf(item, 'body');
  return body !== undefined && !register.organisations.has(body);
};

export const parties: Group = {
  name: 'parties',
  title: 'Who takes part',
  about: 'Each body that gives or receives information, or that takes part in another way.',
  each: { flag: 'party', one: 'body' },
  questions: [
    {
      name: 'body',
      kind: 'one',
      asks: 'Which body takes part?',
      help: 'One that the register knows, or another. A body that it does not know gets a file in organisations/.',
      offers: ({ answers, register }) => {
        const taken = itemsOf(answers, 'parties').map((item) => textOf(item, 'body'));
        return [...register.organisations.values()]
          .filter(({ id, facts }) => !taken.includes(id) && facts.until === undefined)
          .map(({ id, facts }) => ({ value: id, title: facts.name }))
          .sort((a, b) => (a.title < b.title ? -1 : 1));
      },
      other: 'the name of a body that the register does not know',
      wrong: (body, { answers, register }) => {
        const taken = itemsOf(answers, 'parties').map((item) => textOf(item, 'body'));
        const until = register.organisations.get(body)?.facts.until;
        if (until !== undefined) return `It ended on ${until}. Name the body that took its place.`;
        return taken.includes(body) ? 'It takes part already.' : undefined;
      },
    },
    {
      name: 'kind',
      kind: 'one',
      asks: ({ item }) => `What kind of body is ${textOf(item, 'body')}?`,
      help: 'Its kind tells which law it can rely on.',
      when: isNew,
      known: inItsFile('kind'),
      needed: true,
      offers: kindsOffered,
    },
    {
      name: 'nation',
      kind: 'one',
      asks: ({ item }) => `Where does ${textOf(item, 'body')} act?`,
      help: 'Some law holds in one nation alone.',
      when: isNew,
      known: inItsFile('nation'),
      needed: true,
      offers: () => NATIONS,
      usual: ({ register }) => register.organisations.get(register.settings.publisher)?.facts.nation,
    },
    {
      name: 'role',
      kind: 'one',
      asks: 'What part does it take?',
      help: 'Most bodies decide themselves what they do with what they receive: they are controllers.',
      offers: ({ item, law, register }) => {
        const body = textOf(item, 'body') ?? '';
        const kind = register.organisations.get(body)?.facts.kind ?? textOf(item, 'kind') ?? '';
        const may = law.kinds.get(kind)?.canBeController !== 'no';
        return [
          ...(may
            ? [
                { value: 'controller', title: 'Controller', hint: 'decides what is done with the information' },
                { value: 'processor', title: 'Processor', hint: 'acts for another body, under a contract' },
              ]
            : []),
          { value: 'coordinator', title: 'Coordinator', hint: 'brings the others together and holds no information' },
          { value: 'source', title: 'Source', hint: 'gives information and is not bound' },
        ];
      },
      usual: ({ item, law, register }) => {
        const body = textOf(item, 'body') ?? '';
        const kind = register.organisations.get(body)?.facts.kind ?? textOf(item, 'kind') ?? '';
        return law.kinds.get(kind)?.canBeController === 'no' ? 'coordinator' : 'controller';
      },
    },
    {
      name: 'actsFor',
      kind: 'one',
      asks: 'For which body does it act?',
      help: 'The controller whose information it works on. The law asks for a contract between the two (UK GDPR Article 28(3)).',
      when: ({ item }) => textOf(item, 'role') === 'processor',
      offers: (given) => controllersOf(given).map(({ id, title }) => ({ value: id, title })),
      usual: (given) => {
        const controllers = controllersOf(given);
        return controllers.length === 1 ? controllers[0]?.id : undefined;
      },
    },
    {
      name: 'work',
      kind: 'text',
      asks: 'What does it do for that body?',
      help: 'Such as "Hosts the case records of the panel".',
      when: ({ item }) => textOf(item, 'role') === 'processor',
    },
  ],
};

export const keepers: Group = {
  name: 'keepers',
  title: 'Who looks after it',
  about: 'One body takes the lead, and one keeps the agreement up to date.',
  when: (given) => partiesOf(given).length > 0,
  questions: [
    {
      name: 'lead',
      kind: 'one',
      asks: 'Which body takes the lead?',
      help: 'It makes the impact assessment and sees to the review, unless the agreement says otherwise.',
      offers: (given) => partyChoices(given),
      usual: (given) => controllersOf(given)[0]?.id,
    },
    {
      name: 'owner',
      kind: 'one',
      asks: 'Which body keeps the agreement up to date?',
      help: 'Mostly the one that leads.',
      offers: (given) => {
        const { settings, organisations } = given.register;
        const publisher = organisations.get(settings.publisher);
        const choices = partyChoices(given);
        return publisher === undefined || choices.some(({ value }) => value === publisher.id)
          ? choices
          : [...choices, { value: publisher.id, title: publisher.facts.name }];
      },
      usual: ({ answers }) => textOf(answers, 'lead'),
      harmless: true,
    },
    {
      name: 'ownerRole',
      kind: 'words',
      asks: 'Which role there keeps it?',
      help: 'A role, never a person’s name: Information Governance Manager.',
    },
  ],
};
