/** Article 9(2)(h) or (i) is relied on, and nobody owes secrecy. */
import { gapRule } from '../gap-rule.ts';

export const secrecyMissing = gapRule('secrecy-missing', {
  what: 'health or care condition with nobody bound to secrecy',
  summary: 'Where Article 9(2)(h) or (i) is relied on, the agreement says who owes secrecy.',
  why: 'These conditions hold only where the data is handled by or under a professional, or someone else, who owes a duty of confidentiality. For (h) that may be a health or a social work professional, for (i) a health professional.',
  source: 'UK GDPR Article 9(3); DPA 2018 s.11(1) and Sch 1 para 3',
});
