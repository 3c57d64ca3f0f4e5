/** Vital interests, legal claims or what is public carry a regular flow alone. */
import { gapRule } from '../gap-rule.ts';

export const singleCasesOnly = gapRule('single-cases-only', {
  what: 'ground that suits single cases only',
  summary: 'A ground for single cases does not carry a regular flow alone.',
  why: 'Vital interests are for matters of life and death, and legal claims and data made public for the cases in which they arise. Sharing that goes on as a matter of course needs a ground that is there each time.',
  source: 'UK GDPR Articles 6(1)(d) and 9(2)',
});
