/** Items that show what information is, and items that only sound so. */
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/rules/rule.ts';
import { underDeclared } from '../../../src/rules/law/under-declared.ts';
import { registerOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { bases, withFront } from '../../score/base.ts';
import { MONEY } from '../../score/edits.ts';

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');
const base = mereshire;

/** What the rule says of lists of items, of which nothing is declared. */
async function observed(lists: readonly (readonly string[])[]): Promise<readonly Observation[]> {
  const contents = withFront(base, MONEY, (front) => {
    for (const [index, items] of lists.entries())
      front.setIn(['data', `kind-${index}`], {
        title: 'What is passed on',
        items,
        subjects: 'claimant',
        specialCategory: 'none',
        criminalOffence: 'no',
        confidential: 'no',
      });
  });
  return [...underDeclared.check(await registerOf(memoryFiles(contents)))];
}

/** Those of the items that the rule speaks of, where nothing is declared. */
async function told(items: readonly string[]): Promise<readonly string[]> {
  const found = (await observed(items.map((item) => [item]))).map(({ pointer }) => pointer);
  return items.filter((_item, index) => found.some((pointer) => pointer?.startsWith(`/data/kind-${index}/`)));
}

const DELICATE = [
  'Diagnoses',
  'Medication',
  'GP records',
  'Mental health',
  'Relevant medical history',
  'Disability and adjustments',
  'Pregnancy',
  'Allergies and medicines',
  'Self-harm and suicide attempts',
  'Substance misuse',
  'Emergency attendances',
  'Vaccination status',
  'Ethnicity',
  'Ethnic origin and first language',
  'Religion or belief',
  'Faith',
  'Political opinions',
  'Trade union membership',
  'DNA profile',
  'Fingerprints',
  'Sexual orientation',
  'Sexual history',
  'Convictions',
  'Cautions and offences',
  'Allegations against the adult',
  'Arrests in the last year',
  'Criminal record',
  'Bail conditions',
  'Sickness absence',
  'Mental health needs, and the name of the mental health nurse',
  'Race',
  'Age, sex, race and religion',
  'Race or ethnicity',
  'The child’s race',
  'Detained under the Mental Health Act',
  'Mental Health Act status',
  'Trade union',
  'Member of a trade union',
  'Conviction for fraud',
  'Police caution or conviction',
  'Offending',
  'Previous offending behaviour',
  'Disability (the landlord’s disability adviser passes it on)',
  'Political convictions',
  'Religious convictions',
  'Ethnicity group',
];

const PLAIN = [
  'Health visitor’s name and telephone number',
  'Health and safety training',
  'Name of the GP practice',
  'NHS number',
  'Mental health team and its telephone number',
  'Mental health first aid training',
  'Name of the mental health nurse',
  'Medicines management team, contact',
  'Disability awareness training of staff',
  'Sexual Offences Act notices served',
  'Cardiac arrest equipment at the site',
  'Name of the worker at the youth offending team',
  'Cautions for staff who visit',
  'Crown Prosecution Service reference',
  'Allegations about the service',
  'Faith school attended',
  'Faith groups that help',
  'Reported in good faith by',
  'Race results of the club',
  'Biometric residence permit number',
  'Credit union account',
  'Trade union representative, contact',
  'Nationality',
  'Health centre address',
  'Environmental health officer',
  'Public health team, contact',
  'Contact with children (no diagnosis is passed on)',
  'Name and address, without any conviction',
  'Treatment of the complaint',
  'Charges for the service',
  'Drugs and alcohol policy of the landlord',
  'Convenience of the appointment',
  'Place of birth',
  'First language',
  'Social worker',
  'School and year group',
  'Benefits and council tax',
  'DNA (did not attend) count',
  'Service charges and arrears',
  'Union Street address',
  'Genetics clinic address',
  'Hospital and ward telephone number',
  'Race for Life',
  'Race entered and race number',
  'Horse race',
  'Race relations officer, contact',
  'Trade union square flat',
  'Trade Union Congress event',
  'Trade union representative’s telephone number',
  'Students’ union membership card',
  'Health and safety contact',
  'Mental Health Act office address',
  'Mental Health Act assessor training',
  'Orientation session',
  'Sexual orientation training of staff',
  'Conviction politician',
  'Speech held with conviction',
  'Faith Street, number of the house',
  'Faith in the process',
  'Disability support worker, contact',
  'Dementia friendly café',
  'Faculty of Medicine, course',
  'Fall arrest equipment',
  'The offending invoice',
  'Caution: dog at the address',
  'Prosecution lawyer, telephone number',
  'Ethnicity policy of the employer',
  'Medicine fridge, temperature',
];

/** The race of a horse, which only the items beside it show. */
const RACING = ['Race', 'Horse', 'Finishing position'];

describe('law/under-declared', () => {
  it('finds items that show delicate data', async () => {
    expect(await told(DELICATE)).toEqual(DELICATE);
  });

  it('finds nothing in items that only sound so', async () => {
    expect(await told(PLAIN)).toEqual([]);
    expect(await observed([RACING])).toEqual([]);
  });

  it('names every item that shows one sort of data, and stands at the first of them', async () => {
    const found = await observed([['Name', 'Diagnoses', 'Convictions', 'Medication', 'Ethnicity']]);
    expect(found.map(({ actual, pointer, related = [] }) => [actual, pointer, related.length])).toEqual([
      [
        'information that seems to hold data on health (“Diagnoses” and “Medication”) and does not say so',
        '/data/kind-0/items',
        1,
      ],
      [
        'information that seems to hold data on racial or ethnic origin (“Ethnicity”) and does not say so',
        '/data/kind-0/items/4',
        0,
      ],
      [
        'information that seems to hold data on offences, alleged ones included (“Convictions”) and does not say so',
        '/data/kind-0/items/2',
        0,
      ],
    ]);
    const { start, end } = found[1]?.at ?? {};
    expect((end?.column ?? 0) - (start?.column ?? 0)).toBe('Ethnicity'.length);
  });
});
