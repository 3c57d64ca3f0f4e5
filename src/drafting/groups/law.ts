/** The law that the parties rely on, as far as the answers so far let it be offered. */
import { inForce } from '../../law/in-force.ts';
import type { Law } from '../../law/law.ts';
import { servesAbout } from '../../law/reach.ts';
import { asksForObjective, conditionsFor, isCompetent, isPrivate, powersFor } from '../catalogue.ts';
import { aboutsOf, anyInformation, controllersOf, isConfidential, isOffence, isSpecial } from '../facts.ts';
import { type Given, type Group, itemsOf, textOf, textsOf } from '../question.ts';

const isEnforced = ({ answers }: Given): boolean =>
  itemsOf(answers, 'purposes').some((item) => textOf(item, 'lawEnforcement') === 'yes');

/** Whether some purpose is care of the person concerned, for which consent can be implied. */
const isCare = (given: Given): boolean =>
  aboutsOf(given).some((about) => given.law.abouts.get(about)?.impliedConsent === 'yes');

const someCompetent = (given: Given): boolean => controllersOf(given).some((party) => isCompetent(given.law, party));

const chosen = ({ answers, law }: Given, name: string, is: (id: string, law: Law) => boolean): boolean =>
  textsOf(answers, name).some((id) => is(id, law));

export const lawGroup: Group = {
  name: 'law',
  title: 'Which law allows it',
  about:
    'What is offered fits the kinds of body, the purposes and the information that you named. Whether it fits your case is for you to judge; ask your data protection officer.',
  when: (given) => aboutsOf(given).length > 0 && controllersOf(given).length > 0,
  questions: [
    {
      name: 'powers',
      kind: 'some',
      asks: 'On which duties and powers do the parties rely?',
      help: 'Those made for such purposes come first. A general power is a weak ground by itself.',
      when: (given) => powersFor(given).length > 0,
      offers: (given) =>
        powersFor(given).map(({ id, citation, gives }) => ({ value: id, title: citation, hint: gives })),
    },
    {
      name: 'objective',
      kind: 'text',
      asks: 'What is the objective, under the Digital Economy Act 2017?',
      help: 'Sharing under that Act is for an objective that its regulations name.',
      when: (given) => chosen(given, 'powers', (id) => asksForObjective({ id })),
    },
    {
      name: 'recognised',
      kind: 'some',
      asks: 'On which recognised interests do bodies rely that are no public authorities?',
      help: 'UK GDPR Article 6(1)(ea) and Annex 1, for charities and companies that have no task of their own in law.',
      when: (given) => controllersOf(given).some((party) => isPrivate(given.law, party)),
      offers: (given) =>
        [...given.law.annex1.values()]
          .filter(
            (one) =>
              inForce(one, given.register.today) === 'yes' &&
              one.onRequest !== 'yes' &&
              servesAbout(given.law, one, aboutsOf(given)) === 'yes',
          )
          .map(({ id, title, requires }) => ({ value: id, title: `Paragraph ${id}: ${title}`, hint: requires })),
    },
    {
      name: 'conditions',
      kind: 'some',
      asks: 'On which conditions do you rely for the delicate information?',
      help: 'Paragraphs of Schedule 1 to the Data Protection Act 2018 that can serve such purposes. Each has tests of its own.',
      when: (given) =>
        (anyInformation(given.answers, isSpecial) || anyInformation(given.answers, isOffence)) &&
        conditionsFor(given).length > 0,
      offers: (given) =>
        conditionsFor(given).map(({ id, title, caution }) => ({
          value: id,
          title: `Paragraph ${id}: ${title}`,
          ...(caution === undefined ? {} : { hint: caution }),
        })),
    },
    {
      name: 'secrecy',
      kind: 'one',
      asks: 'Who handles the information, and owes secrecy?',
      help: 'Health and care purposes, and public health, ask for it (UK GDPR Article 9(3); DPA 2018 s.11(1)).',
      when: (given) => chosen(given, 'conditions', (id) => id === '2' || id === '3'),
      offers: () => [
        { value: 'health-professional', title: 'A health professional' },
        { value: 'social-work-professional', title: 'A social work professional' },
        { value: 'duty-of-confidence', title: 'Somebody else who owes a duty of confidentiality' },
      ],
    },
    {
      name: 'enforcement',
      kind: 'some',
      asks: 'On which conditions do you rely for sensitive information in law enforcement?',
      help: 'Schedule 8 to the Data Protection Act 2018. The processing has to be strictly necessary as well.',
      when: (given) => isEnforced(given) && someCompetent(given) && anyInformation(given.answers, isSpecial),
      offers: ({ law }) =>
        [...law.schedule8.values()]
          .filter(({ exceptional }) => exceptional === 'no')
          .map(({ id, title }) => ({ value: id, title: `Paragraph ${id}: ${title}` })),
    },
    {
      name: 'strictlyNecessary',
      kind: 'yes-no',
      asks: 'Is that processing strictly necessary?',
      help: 'There is no less intrusive way to reach the purpose (DPA 2018 s.35(5)).',
      when: ({ answers }) => textsOf(answers, 'enforcement').length > 0,
    },
    {
      name: 'confidence',
      kind: 'one',
      asks: 'Why may what was given in confidence be passed on?',
      help: 'The duty of confidence is a law of its own, beside data protection.',
      when: (given) => anyInformation(given.answers, isConfidential),
      offers: (given) =>
        [...given.law.confidence.values()]
          .filter(({ needs, power }) => needs !== 'consent' && power === undefined)
          .filter(({ id }) => id !== 'implied-consent' || isCare(given))
          .map(({ id, title }) => ({ value: id, title })),
    },
    {
      name: 'confidenceBecause',
      kind: 'text',
      asks: 'Why does that reason hold here?',
      help: 'Such as "A child may come to serious harm if the worry is kept back".',
      when: ({ answers }) => textOf(answers, 'confidence') !== undefined,
    },
  ],
};
