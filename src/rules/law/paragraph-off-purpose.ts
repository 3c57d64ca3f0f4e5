/** A point, or a paragraph of Annex 1 or of Schedule 1, cannot serve what the purpose is about. */
import { gapRule } from '../gap-rule.ts';

export const paragraphOffPurpose = gapRule('paragraph-off-purpose', {
  what: 'ground that does not fit the purpose',
  summary: 'Each point and each paragraph that is relied on can serve what the purpose is about.',
  why: 'Most paragraphs are made for one kind of purpose: fraud, counselling, safeguarding, emergencies. Article 6(1)(b) is for a contract with the person whose data it is. Where the purpose is about something else, the point or the paragraph is not met.',
  source: 'UK GDPR Article 6(1) and Annex 1; DPA 2018 s.10 and Sch 1',
});
