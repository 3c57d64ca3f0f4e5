/** Whether an agreement is needed at all: the questions of the guidance, in its order. */
import { type Given, type Group, textOf } from '../question.ts';

const is = (name: string, answer: string) => (given: Given) => textOf(given.answers, name) === answer;
const usually = (answer: string) => () => answer;

export const need: Group = {
  name: 'need',
  title: 'Do you need an agreement?',
  about:
    'Nobody needs an agreement before sharing information lawfully to protect someone. These few questions find out whether one would help you.',
  questions: [
    {
      name: 'urgent',
      kind: 'yes-no',
      asks: 'Is somebody at risk of serious harm now, if you wait?',
      help: 'Then share what is needed, and write it down afterwards. No agreement is required.',
      usual: usually('no'),
    },
    {
      name: 'anonymous',
      kind: 'yes-no',
      asks: 'Could it be done without information about people who can be recognised?',
      help: 'Numbers, or a description in which nobody can be recognised.',
      when: (given) => !is('urgent', 'yes')(given),
      usual: usually('no'),
    },
    {
      name: 'regular',
      kind: 'yes-no',
      needed: true,
      asks: 'Will information be shared again and again, in bulk, or through a shared system?',
      help: 'For the same purpose, with the same bodies. A practitioner who shares once about one person says no.',
      when: (given) => !is('urgent', 'yes')(given) && !is('anonymous', 'yes')(given),
      usual: usually('yes'),
    },
    {
      name: 'duty',
      kind: 'yes-no',
      asks: 'Does a law say that you must share it?',
      help: 'A duty, such as that to help with enquiries about a child in danger (Children Act 1989 s.47), or an order of a court.',
      when: (given) => is('regular', 'yes')(given) || is('regular', 'no')(given),
      usual: usually('no'),
    },
    {
      name: 'power',
      kind: 'yes-no',
      asks: 'Does a law say that you may share it?',
      help: 'A power, such as that to tell the police or a council what helps to prevent crime (Crime and Disorder Act 1998 s.115).',
      when: (given) => is('regular', 'no')(given) && !is('duty', 'yes')(given),
    },
    {
      name: 'wanted',
      kind: 'yes-no',
      asks: 'You need no agreement to obey the law. Do you want one nevertheless?',
      help: 'Where it happens often, an agreement says who asks whom, how, and how quickly.',
      when: (given) => is('regular', 'yes')(given) && is('duty', 'yes')(given),
      usual: usually('yes'),
    },
  ],
};
