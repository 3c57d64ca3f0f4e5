/** A competent authority does sensitive processing under Part 3, and has no policy document for it. */
import { undocumented } from '../policy-documents.ts';
import type { Rule } from '../rule.ts';

export const part3PolicyDocument: Rule = {
  code: 'law/part-3-policy-document',
  severity: 'error',
  summary: 'A competent authority has an appropriate policy document for sensitive processing.',
  why: 'Sensitive processing for law enforcement is lawful only where the controller has an appropriate policy document in place, whether it rests on consent or on strict necessity.',
  source: 'DPA 2018 ss.35(4), 35(5) and 42',
  *check(register) {
    yield* undocumented(
      register,
      (covers) => covers === 'part3',
      () => 'Part 3 for sensitive processing',
    );
  },
};
