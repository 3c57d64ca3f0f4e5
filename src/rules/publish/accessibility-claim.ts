/** A claim that the site is accessible which no test bears out. */
import { claimFault, type ClaimFault } from '../../register/accessibility-claim.ts';
import type { Rule } from '../rule.ts';

export const accessibilityClaim: Rule = {
  code: 'publish/accessibility-claim',
  severity: 'warning',
  summary: 'The settings claim that the site is accessible only as far as a recorded test shows it.',
  why: 'The statement tells disabled people what they can rely on, and the law asks that it is true and kept under review. The page leaves such a claim out.',
  source:
    'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (SI 2018/952) reg.8',
  *check({ settings, settingsSource, today }) {
    const { accessibility } = settings;
    const fault = claimFault(accessibility, today);
    if (settingsSource === undefined || fault === undefined) return;
    const pointer = '/accessibility/compliance';
    yield {
      at: settingsSource.locate(pointer),
      pointer,
      actual: `claim \`${accessibility?.compliance}\` ${FOUND[fault]}`,
      ...SAID[fault],
    };
  },
};

const FOUND: Readonly<Record<ClaimFault, string>> = {
  'no-test': 'with no test behind it',
  'old-test': 'whose test is more than a year old',
  'has-problems': 'beside problems that are known',
};

const SAID: Readonly<Record<ClaimFault, { readonly expected: string; readonly remedy: string }>> = {
  'no-test': {
    expected: '`tested` and `method`: the day of a test that was made, and how',
    remedy:
      'Have the site tested and record it, or remove `compliance`: the statement then says plainly what was not tested.',
  },
  'old-test': {
    expected: 'a test of the last year',
    remedy: 'Have the site tested again and record it, or remove `compliance`.',
  },
  'has-problems': {
    expected: '`partial`, which is what a site with known problems is',
    remedy: 'Write `partial`, or remove the problems that were mended.',
  },
};
