/** An impact assessment that was made when the sharing had begun. */
import { type IsoDate, longDate, parseDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { type Assessment, assessesFor } from '../dpia.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const dpiaLate: Rule = {
  code: 'law/dpia-late',
  severity: 'warning',
  summary: 'An impact assessment that is required comes before the first day of sharing.',
  why: 'The law asks for the assessment before the processing begins. One that is made afterwards can no longer change what is shared, and how.',
  source: 'UK GDPR Article 35(1); DPA 2018 s.64',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      // A model that nobody has agreed to has nothing to assess yet.
      if (entry.standing.status === 'draft' || entry.terms.dpia?.required !== 'yes' || entry.illustrative) continue;
      const all = [entry, ...entry.versions.map((kept) => kept.entry)].flatMap(
        ({ terms }) => terms.record?.assessments ?? [],
      );
      for (const [index, assessment] of (entry.terms.record?.assessments ?? []).entries()) {
        const day = parseDate(assessment.date);
        const first = firstDay(entry, assessment);
        // Of one that is still to come there is a finding already.
        if (day === undefined || first === undefined || day <= first || day > register.today) continue;
        if (all.some((other) => other.date < assessment.date && answersFor(entry, other, assessment))) continue;
        yield {
          ...placeOfTerm(entry, `/record/assessments/${index}/date`),
          actual: `impact assessment (${assessment.reference}) of ${longDate(day)}, after the first day of sharing (${longDate(first)})`,
          expected: 'one that was made before the sharing began',
          remedy:
            'If this assessment takes the place of an earlier one, list that one as well, with its reference and its date. If there was none, let the data protection officers look at what was shared until then, and record the finding as accepted with what they decided.',
          related: [
            { at: entry.agreement.source.locate('/effective'), text: 'The agreement takes effect on this day.' },
          ],
        };
      }
    }
  },
};

/**
 * The first day on which the parties of an assessment share under the text that
 * holds; nothing if it is not known, as for members of a class, each of which
 * joins on a day of its own.
 */
function firstDay({ terms, parties }: Entry, assessment: Assessment): IsoDate | undefined {
  const begun = (terms.record?.log ?? []).find(
    ({ event, version }) => event === 'in-force' && (version === undefined || version === terms.version),
  );
  const start = latest([terms.effective, begun?.date]);
  if (start === undefined || assessment.parties.some((name) => name === 'everyone' || name === 'all')) return start;
  const own = [...parties.values()].filter(
    ({ name, labels, bodies, shape }) =>
      shape !== 'class' &&
      [name, ...labels, ...bodies.map(({ key }) => key)].some((one) => assessment.parties.includes(one)),
  );
  return own
    .map(({ written }) => latest([start, written.from]))
    .filter((day) => day !== undefined)
    .sort()[0];
}

function latest(days: readonly (string | undefined)[]): IsoDate | undefined {
  return days
    .flatMap((day) => parseDate(day ?? '') ?? [])
    .sort()
    .at(-1);
}

/** Whether one assessment does for what another assesses: where not each party makes its own, that of one is enough. */
function answersFor({ terms: { dpia }, parties }: Entry, one: Assessment, other: Assessment): boolean {
  if (assessesFor(one, other.parties)) return true;
  if (dpia?.by === 'each-party') return false;
  const leads = [...parties.values()].filter(({ lead }) => lead).map(({ name }) => name);
  return dpia?.by === undefined || leads.some((name) => one.parties.includes(name));
}
