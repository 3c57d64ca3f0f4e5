/** Law enforcement that does not tell suspects from victims. */
import { asStep } from '../../base/pointer.ts';
import { listInWords } from '../../register/gaps.ts';
import { alike } from '../alike.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const subjectCategories: Rule = {
  code: 'law/subject-categories',
  severity: 'warning',
  summary: 'Under Part 3 it is told apart who is suspected, convicted, a victim or a witness.',
  why: 'A competent authority must tell these people apart where it is relevant and as far as it can. Where an agreement runs them together, a witness may be treated as a suspect.',
  source: 'DPA 2018 s.38(3)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { terms, coverage } = entry;
      const dataOf = new Map<string, Set<string>>();
      for (const { need, kind } of coverage.answers) {
        if (need.regime !== 'part3' || kind === 'not-needed') continue;
        const known = dataOf.get(need.purpose);
        if (known === undefined) dataOf.set(need.purpose, new Set([need.data]));
        else known.add(need.data);
      }
      const together = [...dataOf].flatMap(([purpose, data]) => {
        const subjects = new Set([...data].flatMap((kind) => terms.data?.[kind]?.subjects ?? []));
        if (subjects.size === 0 || [...subjects].some((name) => terms.subjects?.[name]?.status !== undefined))
          return [];
        const title = `“${terms.purposes?.[purpose]?.title ?? purpose}”`;
        return [{ title, ...placeOfTerm(entry, `/purposes/${asStep(purpose)}`, 'key') }];
      });
      yield* alike(
        together,
        () => '',
        (all) => ({
          ...noteInDraft(entry),
          actual: `law enforcement ${all.length === 1 ? 'purpose' : 'purposes'} ${listInWords(all.map(({ title }) => title))} for which nobody is told apart as suspect, convicted, victim or witness`,
          expected: 'a `status` with the groups of people concerned',
          remedy:
            'Under `subjects`, write `status: suspect`, `convicted`, `victim` or `witness` with each group to which it applies. Divide a group that runs them together.',
        }),
      );
    }
  },
};
