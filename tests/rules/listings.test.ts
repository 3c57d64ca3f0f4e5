/** A listing says what another register has: rules ask of it what can be asked of somebody else's words. */
import { describe, expect, it } from 'vitest';
import { checkFiles, MERESHIRE } from '../helpers/check-files.ts';

const LISTING = `---
kind: listing
title: Troubled Families
summary: |
  Whether support for families works.
themes: [safer-community]
owner:
  organisation: mereshire-council
  role: Keeper of the register
parties:
  support-programme:
    lead: yes
  mereshire-council: {}
subjects:
  families: Families with several problems at once
purposes:
  evaluation:
    title: Find out whether support for families works
    about: evaluation
flows:
  evaluation:
    between: everyone
    frequency: once
listed:
  register: Register of Fenshire
  reviewDue: 2026-01
  titleAsPublished: Troubled Families
---
`;
const PROGRAMME = `name: Support programme of Fenshire
kind: project
nation: england
`;

async function found(listing: string) {
  const contents = {
    ...MERESHIRE,
    'agreements/families/agreement.md': listing,
    'organisations/support-programme.yaml': PROGRAMME,
  };
  return (await checkFiles(contents)).filter(({ agreement }) => agreement === 'families');
}

const codes = async (listing: string) => (await found(listing)).map(({ code }) => code);
const OVERDUE = ['review/overdue', 'review/past-removal'];

describe('a listing', () => {
  it('may have a programme as its lead, groups and purposes that no flow names, and the title that it has elsewhere', async () => {
    expect(await codes(LISTING)).toEqual(OVERDUE);
  });

  it('is asked about a title of its own', async () => {
    expect(await codes(LISTING.replace('titleAsPublished: Troubled Families', 'titleAsPublished: TFP'))).toEqual([
      'text/superseded-term',
      ...OVERDUE,
    ]);
  });

  it('is asked about words of its own', async () => {
    expect(await codes(LISTING.replace('Whether support', 'Whether the Troubled Families programme'))).toEqual([
      'text/superseded-term',
      ...OVERDUE,
    ]);
  });

  it('is not told to end what is another’s to end', async () => {
    const removal = (await found(LISTING)).find(({ code }) => code === 'review/past-removal');
    expect(removal?.remedy).toContain('take its file out of the register');
  });
});
