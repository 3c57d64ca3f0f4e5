/** How the agreement is kept: whom it binds, who sees it, when it is looked at again. */
import { newestEdition } from '../../agreement/editions.ts';
import { parsePeriod } from '../../base/dates.ts';
import { anyInformation, controllersOf, isOffence, isSpecial } from '../facts.ts';
import { type Group, itemsOf, textOf } from '../question.ts';

export const terms: Group = {
  name: 'terms',
  title: 'How it is kept',
  about: 'The last questions. Each can be changed in the file.',
  questions: [
    {
      name: 'jointControl',
      kind: 'yes-no',
      asks: 'Do bodies decide together why and how the information is used?',
      help: 'Then they are joint controllers, and say who does what (UK GDPR Article 26). If each decides for itself, answer no.',
      when: (given) => controllersOf(given).length > 1,
    },
    {
      name: 'transfers',
      kind: 'yes-no',
      asks: 'Does any of it leave the United Kingdom?',
      help: 'To a body abroad, or to a computer there.',
    },
    {
      name: 'dpia',
      kind: 'yes-no',
      asks: 'Is a data protection impact assessment needed?',
      help: 'It is where a high risk to people is likely: much delicate information, or people who are vulnerable (UK GDPR Article 35).',
      usual: ({ answers }) =>
        anyInformation(answers, isSpecial) ||
        anyInformation(answers, isOffence) ||
        itemsOf(answers, 'people').some((item) => textOf(item, 'vulnerable') === 'yes')
          ? 'yes'
          : undefined,
    },
    {
      name: 'binding',
      kind: 'one',
      asks: 'Does it bind like a contract?',
      help: 'Mostly it does not: it says how the parties mean to work.',
      offers: () => [
        { value: 'no', title: 'No' },
        { value: 'yes', title: 'Yes, it is a contract' },
        { value: 'memorandum', title: 'It is a memorandum between departments of one Crown' },
      ],
      usual: () => 'no',
    },
    {
      name: 'publish',
      kind: 'one',
      asks: 'What does the public see of it, once it is in force?',
      help: 'While it is a draft, nothing. To leave out single sections, change it in the file.',
      offers: () => [
        { value: 'yes', title: 'All of it' },
        { value: 'when-all-signed', title: 'All of it, once every party has signed' },
        { value: 'no', title: 'Nothing' },
      ],
      usual: () => 'yes',
    },
    {
      name: 'review',
      kind: 'words',
      asks: 'How often is it looked at again?',
      help: 'A period, as in 1 year.',
      usual: () => '1 year',
      wrong: (value) =>
        parsePeriod(value) === undefined ? 'That is no period. Write it as in 1 year, or 6 months.' : undefined,
    },
    {
      name: 'edition',
      kind: 'one',
      asks: 'Which edition of the standard words?',
      help: 'The newest, unless the parties agreed on another.',
      offers: ({ register }) => [...register.editions.keys()].map((name) => ({ value: name, title: name })),
      usual: ({ register }) => newestEdition(register.editions)?.name,
      harmless: true,
    },
  ],
};
