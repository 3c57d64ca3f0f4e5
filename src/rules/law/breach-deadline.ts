/** Times after a breach that leave no room for what the law asks. */
import { hoursIn, type Period, parsePeriod } from '../../base/dates.ts';
import { BREACH, isForRegulator } from '../breach-words.ts';
import { type Duration, periodsIn } from '../periods.ts';
import type { Observation, Rule } from '../rule.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const breachDeadline: Rule = {
  code: 'law/breach-deadline',
  severity: 'error',
  summary: 'The parties hear of a breach early enough for the regulator to be told in time, and it is told in time.',
  why: 'A controller has 72 hours, where feasible, to tell the Information Commissioner. If its partners may take as long to tell it, people wait for help in the meantime and the time may have gone by before anyone has judged the risk.',
  source: 'UK GDPR Article 33(1); DPA 2018 s.67',
  *check(register) {
    const deadline = register.law.deadlines.get('breach-to-regulator');
    const limit = parsePeriod(deadline?.within ?? '');
    if (deadline === undefined || limit === undefined) return;
    const most = hoursAtMost(limit);
    for (const entry of currentAgreements(register)) {
      const { breach } = entry.terms;
      const telling = parsePeriod(breach?.tellPartiesWithin ?? '');
      if (telling !== undefined && hoursAtMost(telling) >= most)
        yield {
          ...placeOfTerm(entry, '/breach/tellPartiesWithin'),
          actual: `${breach?.tellPartiesWithin} for telling the other parties of a breach`,
          expected: `a time well within ${deadline.within}, such as 24 hours`,
          remedy: `Shorten it, so that the controllers concerned can judge the risk and tell the Information Commissioner within ${deadline.within}. Working days leave out weekends, and the ${deadline.within} do not.`,
        };
      const late = periodsIn(even(breach?.regulatorToldBy ?? '')).find((period) => isLate(period, most));
      if (late !== undefined)
        yield { ...placeOfTerm(entry, '/breach/regulatorToldBy'), ...tooLate(late, deadline.within) };
    }
    for (const { id, agreement } of livingTexts(register)) {
      for (const passage of passagesOf(agreement)) {
        if (![passage.text, ...passage.under].some((text) => BREACH.test(text))) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          const late = periodsIn(text).find((one) => isLate(one, most) && isForRegulator(text, one.start, one.end));
          if (late === undefined || (/\bcomplaints?\b/i.test(text) && !BREACH.test(text))) continue;
          const at = passage.place(start + late.start, start + late.end);
          yield { at, agreement: id, ...tooLate(late, deadline.within) };
        }
      }
    }
  },
};

function isLate({ hours, working }: Duration, most: number): boolean {
  return hours > most || (working && hours + WEEKEND > most && hours > 24);
}

function tooLate({ words }: Duration, within: string): Pick<Observation, 'actual' | 'expected' | 'remedy'> {
  return {
    actual: `${words} for telling the Information Commissioner of a breach`,
    expected: `${within} where feasible`,
    remedy: `Write that the controller tells the Information Commissioner without undue delay and, where feasible, within ${within} of becoming aware.`,
  };
}

/** In hours. */
const WEEKEND = 48;

/** How long it can take, in hours. More than one working day can have a weekend within it. */
function hoursAtMost(period: Period): number {
  const { count, unit } = period;
  return hoursIn(period) + (unit === 'working day' && count > 1 ? WEEKEND : 0);
}
