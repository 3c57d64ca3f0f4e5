/** A party relies on a paragraph of Schedule 1 that asks for a policy document, and has none. */
import { listInWords } from '../../register/gaps.ts';
import { undocumented } from '../policy-documents.ts';
import type { Rule } from '../rule.ts';

export const policyDocumentMissing: Rule = {
  code: 'law/policy-document-missing',
  severity: 'error',
  summary: 'Each controller has an appropriate policy document for the paragraphs that ask for one.',
  why: 'Paragraph 1 and nearly all of Part 2 of Schedule 1 hold only where the controller has an appropriate policy document in place: how it keeps to the principles, and how long it keeps the data. None is needed for paragraph 13, for paragraph 10 where the data goes to a competent authority, and for paragraph 27 where it goes to an anti-doping body.',
  source: 'DPA 2018 Sch 1 paras 1(1)(b), 5 and 38 to 40',
  *check(register) {
    yield* undocumented(
      register,
      (covers) => covers !== 'part3',
      (covers) => {
        const numbers = covers.map((one) => one.replace('schedule1-', ''));
        return `Schedule 1 ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${listInWords(numbers)}`;
      },
    );
  },
};
