/** An entry of `lawful` that meets no need, or what it states under Part 3 and no law enforcement calls for. */
import type { Ground } from '../../agreement/written/agreement.ts';
import type { GapCode } from '../../register/coverage.ts';
import type { Entry } from '../../register/entry.ts';
import { PART_3 } from '../../register/part-3.ts';
import { isUnknown, selectNames } from '../../register/party.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';

export const unusedGround: Rule = {
  code: 'law/unused-ground',
  severity: 'warning',
  summary: 'Each entry of `lawful` meets a need.',
  why: 'Law that nothing in the agreement calls for misleads readers, and often means that a flow, a party or a kind of data was left out.',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      // Which law a party may use that nobody knows cannot be said.
      if ([...entry.parties.values()].some(isUnknown)) continue;
      const used = usedBy(entry);
      for (const [name, ground] of Object.entries(entry.terms.lawful ?? {})) {
        // Without flows nothing can be used, and that has a finding of its own; so has what is only likely.
        if (entry.coverage.answers.length === 0 || ground.reliance === 'likely') continue;
        const idle = used.has(name) ? idlePart3(entry, ground) : undefined;
        if (used.has(name) && idle === undefined) continue;
        const pointer = idle === undefined ? lawfulPointer(name) : lawfulPointer(name, idle);
        yield {
          at: entry.agreement.source.locate(pointer, 'key'),
          agreement: entry.id,
          pointer,
          actual: `${idle === undefined ? 'law' : 'ground under Part 3'} that meets no need (“${ground.title ?? name}”)`,
          expected:
            idle === undefined
              ? 'an entry that some party needs for what flows'
              : 'one for law enforcement in which a competent authority takes part',
          remedy:
            idle === undefined
              ? 'Look at its parties, purposes, data and direction: no flow needs this ground from a party that may use it. Add the flow, change the entry, or remove it.'
              : 'If one of its purposes is law enforcement, write `lawEnforcement: yes` there, and `competentFor` with a party that is a competent authority by its functions only. If none is, remove `part3`, `schedule8` and `strictlyNecessary` from the entry.',
        };
      }
    }
  },
};

/** Entries that state a ground for some need, and those to which a gap is put down already. */
function usedBy(entry: Entry): ReadonlySet<string> {
  return new Set(
    entry.coverage.answers.flatMap((answer) => [...answer.entries, ...answer.gaps.flatMap((gap) => gap.entry ?? [])]),
  );
}

/** The field that states Part 3 in an entry of which no more than the rest is needed. */
function idlePart3({ terms, coverage }: Entry, ground: Ground): (typeof PART_3)[number] | undefined {
  const stated = PART_3.find((field) => ground[field] !== undefined && ground[field] !== 'no');
  if (stated === undefined) return undefined;
  const purposes = new Set(selectNames(ground.purposes ?? [], Object.keys(terms.purposes ?? {})));
  const needed = coverage.answers.some(
    ({ need, gaps, weak }) =>
      purposes.has(need.purpose) &&
      (need.regime === 'part3' || [...gaps, ...weak].some(({ code }) => OF_REGIME.includes(code))),
  );
  return needed ? undefined : stated;
}

/** Whether Part 3 holds is told, or asked, for the same purpose already. */
const OF_REGIME: readonly GapCode[] = ['not-competent', 'part-3-applies', 'enforcement-denied', 'could-not-check'];
