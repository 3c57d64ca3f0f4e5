/** An interest that only answers a request is relied on, and nothing says what the request must state. */
import type { Ground, WrittenAgreement } from '../../agreement/written/agreement.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';
import { noteInDraft } from '../terms.ts';

export const requestNotStated: Rule = {
  code: 'law/request-not-stated',
  severity: 'error',
  summary: 'Whoever relies on paragraph 1 of Annex 1 says what the request states.',
  why: 'Paragraph 1 of Annex 1 covers a disclosure only where the requester asks for it, and says in the request that it needs the data for a public task of its own with a legal basis. The Information Commissioner advises that the request be in writing.',
  source: 'UK GDPR Article 6(5) and Annex 1 paragraph 1',
  *check(register) {
    const onRequest = new Set(
      [...register.law.annex1.values()]
        .filter((condition) => condition.onRequest === 'yes')
        .map(({ covers }) => covers),
    );
    for (const entry of agreementsOf(register)) {
      const { id, agreement, terms } = entry;
      for (const [name, ground] of Object.entries(terms.lawful ?? {})) {
        const paragraph = ground.annex1?.find((number) => onRequest.has(number));
        if (paragraph === undefined || ground.reliance === 'likely' || isStated(ground, terms)) continue;
        const pointer = lawfulPointer(name, 'annex1');
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          ...noteInDraft(entry),
          actual: `paragraph ${paragraph} of Annex 1 with no word on the request (“${ground.title ?? name}”)`,
          expected: 'words under `limits` that say what the request states',
          remedy:
            'Say under `limits` that the requester asks in writing, and states that it needs the data for its public task and which law lays that down. If nobody asks, state another paragraph of Annex 1.',
        };
      }
    }
  },
};

/** Whether the entry, or the section on requests, speaks of a request and of the task for which it is made. */
function isStated({ limits = [], because = '', objective = '' }: Ground, { requests }: WrittenAgreement): boolean {
  return [[...limits, because, objective], requests?.how ?? []].some((texts) => {
    const text = texts.join(' ');
    return /\b(request|ask)/i.test(text) && /\b(tasks?|functions?)\b|6\(1\)\(e\)/i.test(text);
  });
}
