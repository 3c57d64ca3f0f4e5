/** A paragraph of Schedule 1 cannot serve what the purpose is about. */
import { gapRule } from '../gap-rule.ts';

export const paragraphOffPurpose = gapRule('paragraph-off-purpose', {
  what: 'paragraph that does not fit the purpose',
  summary: 'Each paragraph of Schedule 1 can serve what the purpose is about.',
  why: 'Most paragraphs are made for one kind of purpose: fraud, counselling, safeguarding. Where the purpose is about something else, the paragraph is not met.',
  source: 'DPA 2018 s.10 and Sch 1',
});
