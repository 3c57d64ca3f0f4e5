/** A register of one agreement that is small and has nothing wrong: that of the fixtures, with the assessment that it needs. */
import { type Contents, filesIn, textOf } from './check-files.ts';

export const SMALL_ID = 'children-found-safe';
export const SMALL_PATH = `agreements/${SMALL_ID}/agreement.md`;

const FOUND = filesIn('tests/fixtures/small-register');

export const SMALL_REGISTER: Contents = {
  ...FOUND,
  [SMALL_PATH]: textOf(FOUND, SMALL_PATH).replace(
    /^record:\n/m,
    `record:
  assessments:
    - parties: mereshire-council
      reference: DPIA-2026-114
      date: 2026-01-05
      outcome: Residual risk low
`,
  ),
};

/** Another agreement beside it, as sound. */
export const OTHER_PATH = 'agreements/children-at-school/agreement.md';

export const TWO_AGREEMENTS: Contents = {
  ...SMALL_REGISTER,
  [OTHER_PATH]: textOf(SMALL_REGISTER, SMALL_PATH)
    .replace('title: Children found safe in Mereshire', 'title: Children at school in Mereshire')
    .replace('Talk with children who were missing about why they left', 'Know which children are not at school'),
};
