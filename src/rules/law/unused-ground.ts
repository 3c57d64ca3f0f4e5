/** An entry of `lawful` that meets no need. */
import type { Entry } from '../../register/entry.ts';
import { isUnknown } from '../../register/party.ts';
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
        if (entry.coverage.answers.length === 0 || used.has(name) || ground.reliance === 'likely') continue;
        const pointer = lawfulPointer(name);
        yield {
          at: entry.agreement.source.locate(pointer, 'key'),
          agreement: entry.id,
          pointer,
          actual: `law that meets no need (“${ground.title ?? name}”)`,
          expected: 'an entry that some party needs for what flows',
          remedy:
            'Look at its parties, purposes, data and direction: no flow needs this ground from a party that may use it. Add the flow, change the entry, or remove it.',
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
