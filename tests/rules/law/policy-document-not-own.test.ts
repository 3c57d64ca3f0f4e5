/** Whose an appropriate policy document is, in prose and in the files of organisations. */
import { describe, expect, it } from 'vitest';
import { policyDocumentNotOwn } from '../../../src/rules/law/policy-document-not-own.ts';
import { MERESHIRE, registerOf, textOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { describeSaid } from '../../helpers/said.ts';

describeSaid([
  [
    'law/policy-document-not-own',
    policyDocumentNotOwn,
    { id: 'mereshire-exploitation' },
    [
      'The appropriate policy document of all parties is Working Together to Safeguard Children 2026.',
      'The parties use the multi-agency safeguarding procedures as their appropriate policy document.',
      'The council’s appropriate policy document serves for all the partners.',
      "Mereshire Council's appropriate policy document covers the other parties.",
      'The appropriate policy document of the lead party stands for every party.',
      'All the parties rely on the council’s appropriate policy document.',
    ],
    [
      'Each party’s appropriate policy document covers all parties of its own group.',
      'Working Together to Safeguard Children is guidance, and no appropriate policy document.',
      'Each party has an appropriate policy document of its own, and also follows Working Together to Safeguard Children.',
      'The council’s appropriate policy document covers what it does under this agreement.',
      'The council’s appropriate policy document covers all parties’ referrals that it receives.',
      'The council’s appropriate policy document does not serve for the partners.',
      'All parties have an appropriate policy document.',
      'All parties may read the council’s appropriate policy document.',
    ],
  ],
]);

describe('the reference of a policy document', () => {
  it.each([
    'Working Together to Safeguard Children 2026',
    'London Child Protection Procedures',
    'Mereshire Council APD-1',
    'The Mereshire Police’s policy document',
    'APD-1 of Mereshire Council',
    'Mereshire Borough Council, APD-1',
  ])('is told: %s', async (reference) => {
    expect(await toldOf(reference)).toBe(1);
  });

  it.each([
    'HY-4',
    'APD-1',
    'Harbour Youth appropriate policy document',
    'Policy document of Harbour Youth, made after that of Mereshire Council',
    'Mereshire Council model, adopted by the trustees on 3 March 2026',
    'Data protection procedures DP-7',
    'Special category data policy',
    'Mereshire Police and Crime Commissioner APD',
    'Reviewed with Mereshire Council',
  ])('is sound: %s', async (reference) => {
    expect(await toldOf(reference)).toBe(0);
  });
});

/** How many findings there are if a charity's file gives a reference. */
async function toldOf(reference: string): Promise<number> {
  const path = 'organisations/harbour-youth.yaml';
  const file = textOf(MERESHIRE, path).replace('reference: HY-4', `reference: ${JSON.stringify(reference)}`);
  const register = await registerOf(memoryFiles({ ...MERESHIRE, [path]: file }));
  return [...policyDocumentNotOwn.check(register)].length;
}
