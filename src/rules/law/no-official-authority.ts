/** Official authority is claimed for a body that is no public authority. */
import { gapRule } from '../gap-rule.ts';

export const noOfficialAuthority = gapRule('no-official-authority', {
  what: 'official authority that the party does not have',
  summary: 'Only a body that has official authority relies on it.',
  why: 'The police and other public bodies may hold criminal offence data under official authority. Charities and companies that work with them need a paragraph of Schedule 1.',
  source: 'UK GDPR Article 10; DPA 2018 s.10(5)',
});
