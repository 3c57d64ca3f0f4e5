/**
 * The kinds of people of a register that names none of its own: what members
 * of the public look for, and by which words of agreements it is found. Its
 * titles are keys of messages.
 */
import type { WrittenRegister } from '../../agreement/written/concordat.ts';

export type KindOfPerson = NonNullable<WrittenRegister['people']>[string];

export const STANDARD_PEOPLE: readonly (readonly [id: string, kind: KindOfPerson])[] = [
  [
    'child',
    {
      title: 'facet.people.child',
      about: ['safeguarding-children', 'family-support', 'education', 'school-attendance', 'early-years'],
      subjects: ['child', 'children', 'young-person', 'young-people', 'pupil', 'pupils'],
    },
  ],
  [
    'parent',
    {
      title: 'facet.people.parent',
      about: ['safeguarding-children', 'family-support', 'education', 'school-attendance', 'early-years'],
      subjects: ['parent', 'parents', 'family', 'families', 'family-and-carers'],
    },
  ],
  ['special-needs', { title: 'facet.people.special-needs', about: ['special-educational-needs'] }],
  ['patient', { title: 'facet.people.patient', about: ['direct-care'], subjects: ['patient', 'patients'] }],
  ['mental-health', { title: 'facet.people.mental-health', about: ['mental-health-crisis'] }],
  ['care-and-support', { title: 'facet.people.care-and-support', about: ['social-care', 'safeguarding-adults'] }],
  [
    'carer',
    {
      title: 'facet.people.carer',
      about: ['social-care'],
      subjects: ['carer', 'carers', 'unpaid-carers', 'family-and-carers'],
    },
  ],
  [
    'home',
    {
      title: 'facet.people.home',
      about: ['housing'],
      subjects: ['tenant', 'tenants', 'homeless', 'resident', 'residents'],
    },
  ],
  ['benefits', { title: 'facet.people.benefits', about: ['welfare-benefits'], subjects: ['claimant', 'claimants'] }],
  ['money', { title: 'facet.people.money', about: ['debt', 'taxation', 'fraud'] }],
  ['work', { title: 'facet.people.work', about: ['employment-support'] }],
  ['newcomer', { title: 'facet.people.newcomer', about: ['resettlement'] }],
  ['domestic-abuse', { title: 'facet.people.domestic-abuse', about: ['domestic-abuse'] }],
  ['missing', { title: 'facet.people.missing', about: ['missing-people'] }],
  ['victim', { title: 'facet.people.victim', status: ['victim'] }],
  ['witness', { title: 'facet.people.witness', status: ['witness'] }],
  [
    'suspect',
    {
      title: 'facet.people.suspect',
      status: ['suspect'],
      about: ['crime-investigation', 'youth-justice'],
    },
  ],
  ['convicted', { title: 'facet.people.convicted', status: ['convicted'], about: ['offender-management'] }],
  ['neighbours', { title: 'facet.people.neighbours', about: ['anti-social-behaviour'] }],
  ['emergency', { title: 'facet.people.emergency', about: ['emergency-response', 'fire-safety'] }],
  ['licence', { title: 'facet.people.licence', about: ['licensing-and-regulation', 'economic-development'] }],
  [
    'staff',
    { title: 'facet.people.staff', about: ['workforce'], subjects: ['staff', 'employee', 'employees', 'workers'] },
  ],
];
