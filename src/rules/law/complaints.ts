/** Complaints about the use of personal data. */
import { longDate, parsePeriod } from '../../base/dates.ts';
import { inForce } from '../../law/in-force.ts';
import type { Entry } from '../../register/entry.ts';
import { periodsIn } from '../periods.ts';
import type { Observation, Rule } from '../rule.ts';
import { ownSayingsOf, plainly } from '../sayings.ts';
import { passagesOf } from '../text-scan.ts';
import { currentAgreements, isWhole, noteInDraft, placeOfTerm } from '../terms.ts';

export const complaints: Rule = {
  code: 'law/complaints',
  severity: 'error',
  summary: 'The text says how a complaint is taken, and that it is acknowledged in time.',
  why: 'Since June 2026 a controller must help people to complain to it, acknowledge a complaint within 30 days and answer without undue delay. The parties have to settle which of them does so.',
  source: 'DPA 2018 s.164A',
  *check(register) {
    const deadline = register.law.deadlines.get('complaint-acknowledged');
    const most = parsePeriod(deadline?.within ?? '');
    if (deadline === undefined || most === undefined || inForce(deadline, register.today) !== 'yes') return;
    for (const entry of currentAgreements(register)) {
      yield* denied(entry);
      for (const passage of passagesOf(entry.agreement)) {
        if (!/complain/i.test(passage.text)) continue;
        const late = slowAcknowledgement(passage.text, `${most.count} ${most.unit}s`);
        const start = late === undefined ? -1 : passage.text.indexOf(late);
        if (late !== undefined && start !== -1)
          yield {
            at: passage.place(start, start + late.length),
            agreement: entry.id,
            actual: `complaint acknowledged within ${late}`,
            expected: `at most ${deadline.within}`,
            remedy: `Write that a complaint is acknowledged within ${deadline.within} or sooner.`,
          };
      }
      const { rights } = entry.terms;
      if (rights === undefined || (rights.complaints === undefined && !isWhole(entry))) continue;
      if (rights.complaints === undefined) {
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, '/rights/complaints', 'key'),
          actual: 'section on people’s rights that says nothing of complaints',
          expected: `who takes a complaint and acknowledges it within ${deadline.within}`,
          remedy: `Add \`complaints\`: which party takes a complaint and how, for example on a form, that it acknowledges it within ${deadline.within}, and that it answers without undue delay.${deadline.from === undefined ? '' : ` The law asks for it since ${longDate(deadline.from)}.`}`,
        };
        continue;
      }
      const late = slowAcknowledgement(rights.complaints, `${most.count} ${most.unit}s`);
      if (late === undefined) continue;
      yield {
        ...placeOfTerm(entry, '/rights/complaints'),
        actual: `complaint acknowledged within ${late}`,
        expected: `at most ${deadline.within}`,
        remedy: `Write that a complaint is acknowledged within ${deadline.within} or sooner.`,
      };
    }
  },
};

const PEOPLE =
  '(?:data subjects?|individuals?|people|persons?|patients?|residents?|tenants?|parents?|children|families|pupils|carers|service users?|clients?|nobody|no one)';
/** About this, or about nothing in particular: of a complaint of another sort people judge. */
const AT_ALL =
  '(?=[.,;!]|$| to (?:the )?(?:Information )?Commissioner| about (?:this|the|any|such) (?:agreement|sharing))';
const DENIED: readonly RegExp[] = [
  new RegExp(`\\bno rights? (?:to complain|of complaint)${AT_ALL}`, 'i'),
  new RegExp(`\\b${PEOPLE} (?:may not|can ?not|must not|(?<=nobody |no one )(?:may|can)) complain${AT_ALL}`, 'i'),
  /\b(?:no complaints? (?:is|are|will be)|complaints? (?:is|are|will) (?:not|never)(?: be)?) (?:taken|accepted|answered|acknowledged|considered)(?=[.,;!]|$)/i,
];

/** Sentences that say that people cannot complain. */
function* denied(entry: Entry): Generator<Observation> {
  for (const { text, where } of ownSayingsOf(entry, /\bcomplain/i)) {
    const match = DENIED.map((pattern) => plainly(pattern, text)).find((one) => one !== undefined);
    if (match === undefined) continue;
    yield {
      ...where(match.index, match.index + match[0].length),
      actual: `right to complain that the text denies (“${match[0]}”)`,
      expected: 'how a complaint is taken, acknowledged and answered',
      remedy:
        'Take the sentence out, and say which party takes a complaint and how. People may complain to the controller and to the Information Commissioner, whatever an agreement says.',
    };
  }
}

/** The period nearest to the word in a sentence that speaks of acknowledging, if it is too long. */
function slowAcknowledgement(text: string, most: string): string | undefined {
  const limit = periodsIn(most)[0]?.hours ?? Number.POSITIVE_INFINITY;
  for (const sentence of text.replace(/\s+/g, ' ').split(/[.;]/)) {
    const word = sentence.search(/acknowledg|confirm(?:s|ed)? receipt/i);
    if (word === -1) continue;
    const [nearest] = [...periodsIn(sentence)].sort((a, b) => Math.abs(a.start - word) - Math.abs(b.start - word));
    // A week of five working days takes seven.
    if (nearest !== undefined && (nearest.working ? (nearest.hours * 7) / 5 : nearest.hours) > limit)
      return nearest.words;
  }
  return undefined;
}
