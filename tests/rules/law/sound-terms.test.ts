/** Terms that are sound although they look like some that are not: the rules say nothing of them. */
import { describe, expect, it } from 'vitest';
import { checkFiles, type Contents } from '../../helpers/check-files.ts';
import { bases, withFront } from '../../score/base.ts';
import { add, type Change, EXPLOITATION, HOUSING, MONEY, set } from '../../score/edits.ts';
import { hosted } from '../../score/pieces.ts';

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');
const clean = checkFiles(mereshire.contents);

describe('the rules on terms say nothing of', () => {
  it.each<readonly [name: string, id: string, changes: readonly Change[]]>([
    [
      'an event that is called by what is no longer needed',
      HOUSING,
      [set('retention/0/after', 'support is no longer needed')],
    ],
    ['a policy that is named', HOUSING, [set('retention/0/authority', 'Its records management policy, version 4')]],
    [
      'items that say of what they are',
      EXPLOITATION,
      [add('data/identity/items', 'Any other names that the child uses')],
    ],
    ['details of something', EXPLOITATION, [add('data/identity/items', 'Further details of the school')]],
    ['items with a condition', EXPLOITATION, [add('data/health/items', 'Any other relevant information')]],
    [
      'a complaint that is answered later than it is acknowledged',
      HOUSING,
      [set('rights', { complaints: 'Acknowledged within 30 days, answered within 3 months.' })],
    ],
    [
      'one working day',
      HOUSING,
      [
        set('breach', {
          tellPartiesWithin: '1 working day',
          ledBy: 'x',
          regulatorToldBy: 'The controller, within 72 hours',
        }),
      ],
    ],
    [
      'Europe beside the United Kingdom',
      EXPLOITATION,
      [set('security', { storage: 'In the United Kingdom, or within the EEA as approved' })],
    ],
    [
      'tracked post',
      HOUSING,
      [
        set('methods', { post: { title: 'Post', rules: 'By a tracked service' } }),
        set('flows/referral/method', 'post'),
      ],
    ],
    [
      'encrypted e-mail',
      HOUSING,
      [
        set('methods', { email: { title: 'E-mail', rules: 'Only over an encrypted path' } }),
        set('flows/referral/method', 'email'),
      ],
    ],
    ['a year for what no convention speaks of', HOUSING, [set('retention/0/keep', '1 year')]],
    [
      'a year for everything, counted from what no convention is counted from',
      EXPLOITATION,
      [set('retention/0', { data: 'all', keep: '1 year', after: 'the end of the pilot', then: 'destroy' })],
    ],
    ['seven years where six are usual', EXPLOITATION, [set('retention/1/keep', '7 years')]],
    ['small volumes', HOUSING, [set('flows/referral/volume', 'About 1,200 people a year')]],
    ['a sport that has matches', MONEY, [set('flows/matching/title', 'After a match')]],
    ['a processor with sound terms', HOUSING, [hosted('mereshire-council', 'support')]],
    [
      'a processor under a contract',
      HOUSING,
      [hosted('mereshire-council', 'support', { clauses: 'Contract MC-12', nature: undefined, data: undefined })],
    ],
    [
      'an approved country',
      EXPLOITATION,
      [set('transfers', { allowed: 'with-safeguards', countries: ['New Zealand', 'Jersey'], route: 'Regulations' })],
    ],
    [
      'a country under safeguards',
      EXPLOITATION,
      [set('transfers', { allowed: 'with-safeguards', countries: 'India', route: 'The IDTA' })],
    ],
  ])('%s', async (_name, id, changes) => {
    const contents: Contents = withFront(mereshire, id, (front) => {
      for (const change of changes) change(front);
    });
    const known = new Set((await clean).map(({ code, agreement }) => `${code} ${agreement}`));
    const fresh = (await checkFiles(contents)).filter(({ code, agreement }) => !known.has(`${code} ${agreement}`));
    expect(fresh.map(({ code, actual }) => `${code}: ${actual}`)).toEqual([]);
  });
});
