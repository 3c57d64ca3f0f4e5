/** What the information is shared for, and about whom it is. */
import { isCompetent } from '../catalogue.ts';
import { partiesOf } from '../facts.ts';
import { type Group, itemsOf, textOf, textsOf } from '../question.ts';

export const purposes: Group = {
  name: 'purposes',
  title: 'What it is for',
  about: 'Each purpose on its own: the law asks of each why it cannot be done without this sharing.',
  each: { flag: 'purpose', one: 'purpose' },
  questions: [
    {
      name: 'title',
      kind: 'words',
      asks: 'What is done with the information?',
      help: 'Start with a verb: "Decide how to keep a child safe".',
    },
    {
      name: 'about',
      kind: 'some',
      asks: 'What is that about?',
      help: 'The law that can be relied on follows from it. Choose what fits best.',
      offers: ({ law }) => [...law.abouts.values()].map(({ id, title }) => ({ value: id, title })),
    },
    {
      name: 'necessity',
      kind: 'text',
      asks: 'Why can it not be done without this sharing?',
      help: 'Such as "No one body sees enough of a child’s life to judge the danger".',
    },
    {
      name: 'lawEnforcement',
      kind: 'yes-no',
      asks: 'Is it a law enforcement purpose?',
      help: 'Preventing, investigating or prosecuting offences, when the police or another competent authority does it (DPA 2018 s.31). Keeping somebody safe is not.',
      when: (given) =>
        textsOf(given.item, 'about').some((about) => given.law.lawEnforcement.has(about)) &&
        partiesOf(given).some((party) => isCompetent(given.law, party)),
      usual: () => 'no',
    },
  ],
};

export const people: Group = {
  name: 'people',
  title: 'About whom',
  about: 'The people whose information is shared.',
  each: { flag: 'people', one: 'group of people' },
  questions: [
    {
      name: 'title',
      kind: 'words',
      asks: 'Who are they?',
      help: 'In words that they would know themselves in: "Children who may be at risk".',
    },
    {
      name: 'vulnerable',
      kind: 'yes-no',
      asks: 'Are they vulnerable?',
      help: 'Children are, and so are people who depend on those who use their information.',
    },
    {
      name: 'status',
      kind: 'one',
      asks: 'What is their standing in the case?',
      help: 'For law enforcement, the law asks to tell these apart (DPA 2018 s.38(3)).',
      when: ({ answers }) => itemsOf(answers, 'purposes').some((item) => textOf(item, 'lawEnforcement') === 'yes'),
      offers: () => [
        { value: 'suspect', title: 'Suspected of an offence' },
        { value: 'convicted', title: 'Convicted of one' },
        { value: 'victim', title: 'Victim' },
        { value: 'witness', title: 'Witness' },
      ],
    },
  ],
};
