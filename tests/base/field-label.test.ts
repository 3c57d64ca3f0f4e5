/** What places are called for people. */
import { expect, it } from 'vitest';
import { fieldLabel } from '../../src/base/field-label.ts';

it.each([
  ['/retention/0/keep', 'Retention, entry 1, keep'],
  ['/lawful/safe-children/article9', 'Lawful basis, safe children, Article 9'],
  ['/flows/news/to/0', 'Flows, news, to'],
  ['/rights/contactPoint', 'Rights, contact point'],
  ['/dpia/required', 'Impact assessment (DPIA), required'],
  ['/parties/a~1b', 'Parties, a/b'],
  ['', ''],
])('%s is %s', (pointer, label) => {
  expect(fieldLabel(pointer)).toBe(label);
});
