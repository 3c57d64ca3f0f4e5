/** What somebody is told who needs no agreement. */
import { type Answers, textOf } from './question.ts';

const TRAIL =
  'Keep an audit trail: what was shared, with whom, when, under which duty or power, and why. Do so too where you decide not to share.';
const STILL =
  'Data protection law, confidentiality and human rights still apply. Share no more than is needed, by a safe way.';

/** Paragraphs of advice; nothing where an agreement is of use, or not enough was answered to tell. */
export function adviceFor(answers: Answers): readonly string[] | undefined {
  const is = (name: string, answer: string): boolean => textOf(answers, name) === answer;
  if (is('urgent', 'yes'))
    return [
      'You need no agreement: somebody is at risk. Share now what is needed. The lack of an agreement never bars sharing that is urgent and lawful.',
      TRAIL,
    ];
  if (is('anonymous', 'yes'))
    return [
      'You need no agreement for data protection law: share the numbers, or the description, in which nobody can be recognised.',
      'Look again whether a small number or a detail gives somebody away.',
    ];
  if (is('regular', 'no') && is('duty', 'yes'))
    return ['You need no agreement to obey the law. Share what it asks for, and check its exceptions.', TRAIL, STILL];
  if (is('regular', 'no') && is('power', 'yes'))
    return [
      'You need no agreement. You may share this once, if it is needed and in proportion. One-off sharing never waits for an agreement.',
      TRAIL,
      STILL,
    ];
  if (is('regular', 'no') && is('power', 'no'))
    return [
      'An agreement would not help: it does not make lawful what no law allows. Do not share yet. Ask your data protection lead which law there is.',
      'If somebody comes to be at risk of serious harm, share what is needed at once.',
    ];
  if (is('regular', 'no'))
    return [
      'You need no agreement to share once. Find out which duty or power allows it; your data protection lead knows. One-off sharing never waits for an agreement.',
      TRAIL,
      STILL,
    ];
  if (is('duty', 'yes') && is('wanted', 'no'))
    return ['You need no agreement to obey the law. Share what it asks for, and check its exceptions.', TRAIL, STILL];
  return undefined;
}
