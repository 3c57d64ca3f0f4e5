/** An impact assessment that is required and of which there is no trace, or one that is still to be made. */
import { longDate, parseDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { isUnknown, type Party } from '../../register/party.ts';
import type { Register } from '../../register/register.ts';
import type { Observation, Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const dpiaMissing: Rule = {
  code: 'law/dpia-missing',
  severity: 'error',
  summary: 'An impact assessment that is required is on record before the agreement is in force.',
  why: 'The assessment comes before the sharing. Without its reference nobody can tell whether it was made, by whom, and what it found.',
  source: 'UK GDPR Article 35(1); DPA 2018 s.64',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      yield* stillToCome(entry, register);
      // A model that nobody has agreed to has nothing to assess yet.
      if (entry.terms.dpia?.required !== 'yes' || entry.illustrative) continue;
      const lacking = withoutAssessment(entry);
      if (lacking === undefined) continue;
      const recorded = entry.terms.record?.assessments !== undefined;
      yield {
        ...noteInDraft(entry),
        ...placeOfTerm(entry, recorded ? '/record/assessments' : '/dpia', 'key'),
        actual: `no entry in the record for the impact assessment that is required${lacking.length === 0 ? '' : ` (${listInWords(lacking.map(({ title }) => title))})`}`,
        expected: 'its reference and its date under `assessments` of the record',
        remedy:
          'Add under `assessments` of `record` who made it, its reference and its date. If it has not been made, make it now.',
      };
    }
  },
};

/** Assessments of an agreement that has begun which are dated later than today. */
function* stillToCome(entry: Entry, { today }: Register): Generator<Observation> {
  if (entry.standing.status === 'draft') return;
  for (const [index, { reference, date }] of (entry.terms.record?.assessments ?? []).entries()) {
    const day = parseDate(date);
    if (day === undefined || day <= today) continue;
    yield {
      ...placeOfTerm(entry, `/record/assessments/${index}/date`),
      actual: `impact assessment (${reference}) of ${longDate(day)}, a day that is still to come`,
      expected: 'the day on which it was made, before the agreement was in force',
      remedy:
        'Correct the day. If the assessment has not been made, take it out of the record, make it now, and ask whether the sharing can go on until then.',
    };
  }
}

/** The parties whose assessment is wanting; an empty list if anyone's would do; nothing if all is there. */
function withoutAssessment({ terms, parties }: Entry): readonly Party[] | undefined {
  const assessments = terms.record?.assessments ?? [];
  const named = new Set(assessments.flatMap((assessment) => assessment.parties ?? []));
  if (named.size === 0 && terms.dpia?.by === undefined) return [];
  if (named.has('everyone') || named.has('all') || terms.dpia?.by === undefined) return undefined;
  const owing = [...parties.values()].filter((party) =>
    // Members of a class or a group that is open name theirs when they sign.
    terms.dpia?.by === 'lead' ? party.lead : party.role === 'controller' && party.shape === 'body' && !isUnknown(party),
  );
  const lacking = owing.filter(
    (party) => ![party.name, ...party.labels, ...party.bodies.map(({ key }) => key)].some((name) => named.has(name)),
  );
  return lacking.length === 0 && (owing.length > 0 || named.size > 0) ? undefined : lacking;
}
