/** Items that show what information is, and items that only sound so. */
import { describe, expect, it } from 'vitest';
import { underDeclared } from '../../../src/rules/law/under-declared.ts';
import { registerOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { bases, withFront } from '../../score/base.ts';
import { MONEY } from '../../score/edits.ts';

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');
const base = mereshire;

/** Those of the items that the rule speaks of, where nothing is declared. */
async function told(items: readonly string[]): Promise<readonly string[]> {
  const contents = withFront(base, MONEY, (front) => {
    for (const [index, item] of items.entries())
      front.setIn(['data', `kind-${index}`], {
        title: 'What is passed on',
        items: [item],
        subjects: 'claimant',
        specialCategory: 'none',
        criminalOffence: 'no',
        confidential: 'no',
      });
  });
  const found = [...underDeclared.check(await registerOf(memoryFiles(contents)))].map(({ pointer }) => pointer);
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
];

describe('law/under-declared', () => {
  it('finds items that show delicate data', async () => {
    expect(await told(DELICATE)).toEqual(DELICATE);
  });

  it('finds nothing in items that only sound so', async () => {
    expect(await told(PLAIN)).toEqual([]);
  });
});
