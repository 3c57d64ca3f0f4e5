/** A joint task that no joint controller does. */
import { asStep } from '../../base/pointer.ts';
import type { JointControl } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { selectParties } from '../../register/party.ts';
import type { Observation, Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const jointTask: Rule = {
  code: 'law/joint-task',
  severity: 'error',
  summary:
    'Each task of joint controllers is done by one of them, and the rights of people and their information are among the tasks.',
  why: 'The arrangement must say who answers people and who tells them how their information is used. A task that nobody has, or that falls to someone who is not a joint controller, is not done.',
  source: 'UK GDPR Article 26(1); DPA 2018 s.58(2)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      if (typeof entry.terms.jointControl !== 'object') continue;
      for (const [name, arrangement] of Object.entries(entry.terms.jointControl)) {
        yield* unassigned(entry, name, arrangement);
        yield* outsiders(entry, name, arrangement);
      }
    }
  },
};

/** What the law asks for by name, and the words by which agreements call it. */
const NEEDED: readonly (readonly [words: RegExp, what: string])[] = [
  [/right|request|access/, 'answers people who use their rights'],
  [/privacy|inform|tell|notice|transparen/, 'tells people how their information is used'],
];

function* unassigned(entry: Entry, name: string, { tasks }: JointControl): Generator<Observation> {
  const missing = NEEDED.filter(([words]) => !Object.keys(tasks).some((task) => words.test(task)));
  if (missing.length === 0) return;
  const what = listInWords(missing.map(([, words]) => words));
  yield {
    ...noteInDraft(entry),
    ...placeOfTerm(entry, `/jointControl/${asStep(name)}/tasks`, 'key'),
    actual: `joint arrangement that does not say who ${what}`,
    expected: missing.length === 1 ? 'a task for it' : 'a task for each',
    remedy:
      'Add `rights-requests` and `privacy-information` under `tasks`, each with the joint controller that does it, or with `everyone`.',
  };
}

function* outsiders(entry: Entry, name: string, arrangement: JointControl): Generator<Observation> {
  const joint = new Set(selectParties(arrangement.parties, entry.parties));
  for (const [task, doers] of Object.entries(arrangement.tasks)) {
    if (doers.includes('everyone') || doers.includes('all')) continue;
    const others = selectParties(doers, entry.parties).filter((party) => !joint.has(party));
    if (others.length === 0) continue;
    yield {
      ...placeOfTerm(entry, `/jointControl/${asStep(name)}/tasks/${asStep(task)}`),
      actual: `joint task \`${task}\` of ${listInWords(others.map(({ title }) => title))}, no joint controller under this arrangement`,
      expected: `one of its \`parties\`, or \`everyone\``,
      remedy: 'Give the task to a party of the arrangement, or add the party to it.',
    };
  }
}
