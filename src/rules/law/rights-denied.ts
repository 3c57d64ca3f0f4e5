/** Words that deny people the rights that they have in what is held about them. */
import { parsePeriod } from '../../base/dates.ts';
import { anyOf } from '../../law/phrase.ts';
import type { Law } from '../../law/law.ts';
import type { Entry } from '../../register/entry.ts';
import { type Denied, deniedIn, RIGHTS_HINT, type Topic } from '../denied-rights.ts';
import { lengthOf } from '../periods.ts';
import type { Observation, Rule } from '../rule.ts';
import { ownSayingsOf } from '../sayings.ts';
import { finderOf } from '../superseded-finder.ts';
import { livingTexts } from '../text-scan.ts';

export const rightsDenied: Rule = {
  code: 'law/rights-denied',
  severity: 'warning',
  summary: 'No text denies people their rights, charges for them or answers later than the law lets it.',
  why: 'People may see what is held about them and have it put right, as a rule free of charge and within a month. An agreement cannot take that away: the law has exemptions, each for certain cases, and nobody may be refused outside them.',
  source: 'UK GDPR Articles 12 to 22; DPA 2018 ss.43 to 54',
  *check(register) {
    const { law } = register;
    const deadline = law.deadlines.get('rights-answered');
    if (deadline === undefined || parsePeriod(deadline.within) === undefined) return;
    // A month has up to 31 days.
    const most = Math.max(lengthOf(deadline.within)?.hours ?? 0, 31 * 24);
    for (const entry of livingTexts(register))
      for (const { text, pointer = '', under, lead, where } of ownSayingsOf(entry, RIGHTS_HINT)) {
        if (ELSEWHERE.test(pointer) || [...under, lead].some((words) => OF_ANOTHER.test(words))) continue;
        const denied = deniedIn(text, topicOf(pointer, under), canObject(entry), most);
        if (denied === undefined || (denied.what === 'in time' && isToldAsOldLimit(text, law))) continue;
        yield { ...where(denied.start, denied.end), ...tell(denied, text, deadline.within, deadline.source) };
      }
  },
};

/** Fields on what parties ask of each other, on complaints and official information, and on law. */
const ELSEWHERE =
  /^\/(?:requests|records|consent|lawful|legislation|readWith|definitions|data|purposes|rights\/(?:complaints|freedomOfInformation))(?:\/|$)/;
const RIGHTS = /\b(?:rights|subject access)\b/i;
function topicOf(pointer: string, under: readonly string[]): Topic {
  if (pointer === '/rights/answeredBy') return 'answers';
  return pointer.startsWith('/rights/') || under.some((heading) => RIGHTS.test(heading)) ? 'rights' : 'anything';
}

/** Sections on what people may ask for under other law. */
const OF_ANOTHER = /\b(?:freedom of information|complaints?)\b/i;

/** Whether people can object to any of the sharing: to what rests on a task or on interests. */
function canObject({ terms }: Entry): boolean {
  return Object.values(terms.lawful ?? {}).some(({ article6 }) =>
    (article6 ?? []).some((point) => point === 'e' || point === 'ea' || point === 'f'),
  );
}

/** Whether the limit of the law of before stands there, which has a finding of its own. */
function isToldAsOldLimit(text: string, law: Law): boolean {
  const hit = finderOf(law)
    .hitsInText(text)
    .find(({ entry }) => entry.id === 'forty-days');
  return hit !== undefined && anyOf(hit.entry.near ?? [])?.test(text) === true;
}

function tell(
  { what, start, end }: Denied,
  text: string,
  within: string,
  source: string,
): Pick<Observation, 'actual' | 'expected' | 'remedy' | 'source'> {
  const said = `(“${text.slice(start, end)}”)`;
  switch (what) {
    case 'right':
      return {
        actual: `right that the text denies people ${said}`,
        expected: 'the rights that the law gives, and its exemptions by name',
        remedy:
          'Say that requests are answered as the law asks. Where an exemption can apply, name it and the cases in which it does, for example Schedule 2 paragraph 2 of the Data Protection Act 2018 where an answer would hinder an investigation.',
        source: 'UK GDPR Articles 12(2) and 15 to 22',
      };
    case 'free of charge':
      return {
        actual: `charge for using a right ${said}`,
        expected: 'an answer free of charge',
        remedy:
          'Take the fee out. A reasonable fee is lawful only for further copies, or where a request is manifestly unfounded or excessive.',
        source: 'UK GDPR Articles 12(5) and 15(3)',
      };
    case 'in time':
      return {
        actual: `time for answering a person that is longer than the law allows ${said}`,
        expected: `without undue delay, and within ${within}`,
        remedy: `Write that people are answered without undue delay and within ${within}. The law lets the time be longer for complex requests: that is said as an exception, with the case.`,
        source,
      };
  }
}
