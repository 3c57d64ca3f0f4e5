/** What is shared, how delicate it is, how long it is kept, and who gives it to whom. */
import { parsePeriod } from '../../base/dates.ts';
import { conventionsFor } from '../catalogue.ts';
import { choicesOf, partiesOf, partyChoices, theOnly } from '../facts.ts';
import { type Choice, type Given, type Group, itemsOf, textOf } from '../question.ts';

const SPECIAL: readonly Choice[] = [
  { value: 'none', title: 'None of these' },
  { value: 'health', title: 'Health' },
  { value: 'racial-ethnic', title: 'Racial or ethnic origin' },
  { value: 'religious', title: 'Religious or philosophical beliefs' },
  { value: 'sex-life', title: 'Sex life' },
  { value: 'sexual-orientation', title: 'Sexual orientation' },
  { value: 'political', title: 'Political opinions' },
  { value: 'union', title: 'Membership of a trade union' },
  { value: 'genetic', title: 'Genetic data' },
  { value: 'biometric', title: 'Biometric data to identify somebody' },
];

export const information: Group = {
  name: 'information',
  title: 'What is shared',
  about: 'Kinds of information that are treated alike, such as "Who the child is" or "Relevant health history".',
  each: { flag: 'information', one: 'kind of information' },
  questions: [
    {
      name: 'title',
      kind: 'words',
      asks: 'What kind of information is it?',
      help: 'A name for it: "Relevant health history".',
    },
    {
      name: 'items',
      kind: 'list',
      asks: 'What does it consist of?',
      help: 'Its fields, with a comma between them: Name, Date of birth, Address.',
    },
    {
      name: 'people',
      kind: 'some',
      asks: 'Whom is it about?',
      help: 'The people that you named.',
      when: ({ answers }) => itemsOf(answers, 'people').length > 0,
      offers: choicesOf('people'),
      usual: theOnly('people'),
      evident: true,
    },
    {
      name: 'specialCategory',
      kind: 'some',
      asks: 'Does it say anything of these?',
      help: 'Special categories (UK GDPR Article 9(1)) need more law. A hint counts: the name of a clinic tells of health.',
      offers: () => SPECIAL,
      wrong: (value, { item }) =>
        value === 'none' && Array.isArray(item['specialCategory']) && item['specialCategory'].length > 1
          ? 'It is either none of these, or some.'
          : undefined,
    },
    {
      name: 'criminalOffence',
      kind: 'yes-no',
      asks: 'Does it say anything of offences, allegations or proceedings?',
      help: 'That needs more law as well (UK GDPR Article 10; DPA 2018 s.11(2)).',
    },
    {
      name: 'confidential',
      kind: 'yes-no',
      asks: 'Was it given in confidence?',
      help: 'What people tell a doctor or a social worker is, even where nobody says so.',
    },
    {
      name: 'heldBy',
      kind: 'some',
      asks: 'Which bodies supply it?',
      help: 'Leave it for later if any body that sends may.',
      when: (given) => partiesOf(given).length > 0,
      offers: partyChoices,
    },
    {
      name: 'keep',
      kind: 'one',
      asks: 'How long is it kept?',
      help: 'A usual period of such bodies, or another. A usual one is no law, unless it says so.',
      offers: (given) =>
        conventionsFor(given, given.item).map(({ id, least, title, source }) => ({
          value: id,
          title: `${least}: ${title}`,
          hint: source,
        })),
      other: 'a period, as in 6 years',
      wrong: (value, { law }) =>
        law.retentionConventions.has(value) || parsePeriod(value) !== undefined
          ? undefined
          : 'That is no period. Write it as in 6 years, or 18 months.',
    },
    {
      name: 'keepAfter',
      kind: 'words',
      asks: 'From when is that counted?',
      help: 'An event, such as "the last contact" or "the child’s date of birth".',
      when: ({ item }) => textOf(item, 'keep') !== undefined,
      usual: ({ item, law }) => COUNTED[law.retentionConventions.get(textOf(item, 'keep') ?? '')?.counted[0] ?? ''],
    },
    {
      name: 'keepThen',
      kind: 'one',
      asks: 'What happens then?',
      help: 'When the time is over.',
      when: ({ item }) => textOf(item, 'keep') !== undefined,
      offers: () => [
        { value: 'destroy', title: 'It is destroyed' },
        { value: 'review', title: 'Somebody looks whether it is still needed' },
        { value: 'return', title: 'It is given back' },
        { value: 'anonymise', title: 'All that tells who it is about is taken out' },
      ],
      usual: () => 'destroy',
    },
  ],
};

/** The event that a convention counts from, as an agreement says it. */
const COUNTED: Readonly<Record<string, string>> = {
  birth: 'the date of birth',
  discharge: 'the discharge',
  contact: 'the last contact',
  death: 'the date of death',
  adoption: 'the adoption',
  approval: 'the end of the approval',
  entry: 'the last entry',
};

const METHODS: readonly Choice[] = [
  { value: 'secure-email', title: 'Secure e-mail' },
  { value: 'secure-file-transfer', title: 'Secure file transfer' },
  { value: 'system-access', title: 'Access to a system' },
  { value: 'web-form', title: 'Form on the web' },
  { value: 'meeting', title: 'Meeting' },
  { value: 'in-person', title: 'In person' },
  { value: 'telephone', title: 'Telephone' },
  { value: 'post', title: 'Post' },
];

const FREQUENCIES: readonly Choice[] = [
  { value: 'case-by-case', title: 'When a case calls for it' },
  { value: 'on-request', title: 'When somebody asks' },
  { value: 'continuous', title: 'All the time' },
  { value: 'system-access', title: 'Whenever somebody looks it up in a system' },
  { value: 'once', title: 'Once' },
  { value: 'every 1 day', title: 'Daily' },
  { value: 'every 1 week', title: 'Weekly' },
  { value: 'every 2 weeks', title: 'Fortnightly' },
  { value: 'every 1 month', title: 'Monthly' },
  { value: 'every 3 months', title: 'Quarterly' },
  { value: 'every 1 year', title: 'Yearly' },
];

const atLeastOne = (group: string) => (given: Given) => itemsOf(given.answers, group).length > 0;

export const flows: Group = {
  name: 'flows',
  title: 'Who gives what to whom',
  about: 'Each way that information takes. Whoever sends and whoever receives needs the law for it.',
  each: { flag: 'flow', one: 'exchange' },
  when: (given) => partiesOf(given).length > 1,
  questions: [
    { name: 'title', kind: 'words', asks: 'What is the exchange called?', help: 'Such as "The weekly panel".' },
    {
      name: 'from',
      kind: 'some',
      asks: 'Who gives?',
      help: 'Choose the same bodies for giving and receiving if they tell each other.',
      offers: partyChoices,
    },
    { name: 'to', kind: 'some', asks: 'Who receives?', help: 'Those who are to have it.', offers: partyChoices },
    {
      name: 'purposes',
      kind: 'some',
      asks: 'For which purposes?',
      help: 'Those that you named.',
      when: atLeastOne('purposes'),
      offers: choicesOf('purposes'),
      usual: theOnly('purposes'),
      evident: true,
    },
    {
      name: 'information',
      kind: 'some',
      asks: 'Which information?',
      help: 'No more than the purpose needs.',
      when: atLeastOne('information'),
      offers: choicesOf('information'),
      usual: theOnly('information'),
      evident: true,
    },
    { name: 'method', kind: 'some', asks: 'How is it sent?', help: 'All ways that are used.', offers: () => METHODS },
    {
      name: 'frequency',
      kind: 'one',
      asks: 'How often?',
      help: 'Something else that is regular is written as in every 6 months.',
      offers: () => FREQUENCIES,
      other: 'a period, as in every 6 months',
      wrong: (value) =>
        FREQUENCIES.some((choice) => choice.value === value) ||
        (value.startsWith('every ') && parsePeriod(value.slice('every '.length)) !== undefined)
          ? undefined
          : `Write one of ${FREQUENCIES.map((choice) => (choice.value.startsWith('every ') ? choice.title.toLowerCase() : choice.value)).join(', ')}, or a period, as in every 6 months.`,
    },
  ],
};
