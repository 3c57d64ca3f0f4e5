/** What rules on prose say of sentences, and of which they say nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles, MERESHIRE, textOf } from '../helpers/check-files.ts';

const PATH = 'agreements/mereshire-exploitation/agreement.md';
const FRONT = /^---\n[\s\S]*?\n---\n/.exec(textOf(MERESHIRE, PATH))?.[0] ?? '';

/** The codes of `text` and the words that each finds, for a body. */
async function found(body: string): Promise<readonly string[]> {
  const findings = await checkFiles({ ...MERESHIRE, [PATH]: `${FRONT}${body}\n` });
  return findings
    .filter(({ code, at }) => at.path === PATH && (code.startsWith('text/') || code.startsWith('register/')))
    .map(({ code }) => code);
}

describe('prose that contradicts the front matter is found', () => {
  it.each([
    ['text/review-differs', 'This agreement is reviewed\nevery two years.'],
    ['text/review-differs', 'The partners review **this agreement** quarterly.'],
    ['text/breach-time-differs', 'Whoever learns of a breach informs the other parties within 48 hours.'],
    ['text/retention-differs', 'What is received under this agreement is destroyed after 13 years.'],
    ['text/version-differs', 'This is version 2.0, as agreed.'],
    ['text/version-differs', 'This agreement came into force on 1st April 2025.'],
    ['text/not-a-party', 'The parties are Mereshire Council and Tidewater Institute of Mereshire.'],
    ['text/unknown-section', 'See the section called "What we paid".'],
    ['text/fixed-reference', 'See clause 3.2 for more.'],
    ['text/numbered-heading', '## 4 Purpose\n\nThis.\n\n## 5 How it works\n\nThat.'],
    ['text/defined-twice', '“Case” means whatever the chair says.'],
  ])('%s: %s', async (code, body) => {
    expect(await found(body)).toContain(code);
  });
});

describe('nothing is said of', () => {
  it.each([
    ['an interval that is the same', 'The parties review this agreement annually.'],
    ['one that is kept if the review comes each year', 'This agreement is reviewed at least every three years.'],
    ['reviews of something else', 'The panel reviews each plan every six months.'],
    ['one interval of several', 'The partners review this agreement each year, and the forms every three months.'],
    ['the time for the regulator', 'The controller tells the Commissioner of a breach within 72 hours.'],
    ['the time that the framework gives', 'A party tells the other parties of a breach within one day.'],
    ['periods of the law', 'Adoption records are kept for 100 years from the order, as Regulations say.'],
    ['ages', 'A child of 13 years is asked before a record shared under this agreement is kept.'],
    ['a period that a rule gives', 'Information shared under this agreement is kept for six years.'],
    ['what went before', 'This agreement replaces version 2.0, which began on 1 April 2025.'],
    ['bodies that are said not to be parties', 'Mere Homes is not a party to this agreement.'],
    ['bodies that may join', 'If it signs, Mere Homes is a party to this agreement.'],
    ['members of a group that is a party', 'Mere Valley NHS Foundation Trust is a party to this agreement.'],
    ['what the document calls a section', 'More stands in the section “Who bears loss” and in [the rest](#retention).'],
    ['sections of Acts', 'Enquiries under section 47, or section 17 of the Children Act 1989, go on.'],
    ['paragraphs of Schedules', 'It rests on paragraph 18 of Schedule 1, and see section 36(4) of the Act.'],
    ['parts of other texts', 'The form is on page 3 of the handbook, and see section 7.2 of the manual.'],
    ['counts in headings', '## 8 Caldicott Principles\n\nThis.\n\n## 24 hours a day\n\nThat.\n\n## Section 115\n\nIt.'],
    ['abbreviations in brackets', 'A form (QVR) is sent. The QVR is read. The QVR is kept.'],
    ['words in capitals', 'Ring NOW, and NOW, and NOW. It is now.'],
    ['what a definition means in passing', 'This means that the case is closed.'],
  ])('%s', async (_what, body) => {
    expect(await found(body)).toEqual([]);
  });

  it('the titles that the document gives its sections', async () => {
    const template = readFileSync('templates/editions/2026.1/agreement.md', 'utf8');
    const titles = [...template.matchAll(/^##+ (.+) \{#[a-z-]+\}$/gm)].map((match) => match[1] ?? '');
    expect(titles.length).toBeGreaterThan(30);
    expect(await found(titles.map((title) => `See the section “${title}”.`).join('\n\n'))).toEqual([]);
  });
});
