/** Which sentences deny people their rights, and which name an exemption or speak of something else. */
import { describe, expect, it } from 'vitest';
import { deniedIn } from '../../../src/rules/denied-rights.ts';
import { rightsDenied } from '../../../src/rules/law/rights-denied.ts';
import { foundIn } from '../../helpers/said.ts';

const MONTH = 31 * 24;
const inProse = (sentence: string): string | undefined => deniedIn(sentence, 'anything', true, MONTH)?.what;
const inRights = (sentence: string): string | undefined => deniedIn(sentence, 'rights', true, MONTH)?.what;

describe('in prose', () => {
  it.each([
    ['Data subjects may not ask for access.', 'right'],
    ['Parents cannot see their records.', 'right'],
    ['People are not entitled to a copy.', undefined],
    ['Individuals are not entitled to request erasure.', 'right'],
    ['Data subjects are not entitled to access.', 'right'],
    ['People have no right to see their records.', 'right'],
    ['Requests for erasure will be refused.', 'right'],
    ['Subject access requests are not answered.', 'right'],
    ['The parties refuse all requests for rectification.', 'right'],
    ['There is no right of access to the minutes.', 'right'],
    ['The rights of data subjects do not apply.', 'right'],
    ['By signing, the family waives its rights under the UK GDPR.', 'right'],
    ['Residents cannot object to the sharing.', 'right'],
    ['Nobody may ask for a copy of their file.', 'right'],
    ['A subject access request costs £10.', 'free of charge'],
    ['A fee of £10 is payable for a subject access request.', 'free of charge'],
    ['People who ask for a copy of their records must pay a fee.', 'free of charge'],
    ['Requests from individuals are answered within 60 days.', 'in time'],
    ['A subject access request is answered within six weeks.', 'in time'],
    ['The council responds to data subjects within 30 working days.', 'in time'],
  ])('%s', (sentence, what) => {
    expect(inProse(sentence)).toBe(what);
  });

  it.each([
    'A request may be refused where Schedule 2 paragraph 2 applies.',
    'Data subjects may not ask for access to what would harm somebody else.',
    'Requests for erasure are refused only where Article 17(3) applies.',
    'The right to erasure does not apply to what rests on a public task.',
    'Nobody may see the records who has not been vetted.',
    'No party may ask for access to the system of another.',
    'Requests for access to the system are refused by the administrator.',
    'People may see their records and have them put right.',
    'No request of a data subject is refused without a reason.',
    'A reasonable fee is charged for further copies of their records.',
    'Subject access is free of charge.',
    'No fee is charged for a subject access request.',
    'The registration fee is £52.',
    'The council pays £10 for each visit.',
    'The certificate is valid for 40 days.',
    'Requests between the parties are answered within 40 days.',
    'A subject access request is answered within one month.',
    'The time for a subject access request can be extended by two months where it is complex.',
    'A request of official information is answered within 20 working days.',
    'Case records are sent to the archive within two years.',
    'Until 2018 a fee of £10 was charged for subject access.',
    'Does a subject access request cost £10?',
    'Families do not have to use their rights.',
    'Tenants are not entitled to access the system.',
    'Parents have no right to see the record of an older child.',
    'Staff must not use their own records.',
  ])('soundly: %s', (sentence) => {
    expect(inProse(sentence)).toBeUndefined();
  });
});

describe('in a field on rights', () => {
  it.each([
    ['Requests will be refused.', 'right'],
    ['All requests for access are declined.', 'right'],
    ['Access is refused.', 'right'],
    ['Each party answers within 40 days.', 'in time'],
    ['The party replies within 2 months.', 'in time'],
    ['A charge of £25 is made.', 'free of charge'],
  ])('%s', (sentence, what) => {
    expect(inRights(sentence)).toBe(what);
  });

  it.each([
    'The party that receives a request answers within one month.',
    'The council asks the others within 2 working days and answers within 30 days.',
    'Complex requests can take up to three months.',
    'A request is refused where an exemption applies.',
    'Answers are free, and a reasonable fee is asked for further copies.',
    'People are not told where that would put somebody at risk.',
    'Other parties reply to the one that was asked within 2 months.',
  ])('soundly: %s', (sentence) => {
    expect(inRights(sentence)).toBeUndefined();
  });
});

it('leaves the limit of the law of before to another rule, and what is under a heading on rights is on rights', async () => {
  const said = [
    'Subject access requests are answered within 40 days.',
    'Each party answers within 50 days.',
    'A fee of £10 is charged.',
  ];
  expect(await foundIn(rightsDenied, said, { id: 'mereshire-exploitation', heading: 'Rights' })).toEqual(said.slice(1));
  expect(
    await foundIn(rightsDenied, said, { id: 'mereshire-exploitation', heading: 'Freedom of information' }),
  ).toEqual([]);
});
