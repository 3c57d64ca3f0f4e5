/** What names something superseded, and what only speaks of the past. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Finding } from '../../src/base/finding.ts';
import { runRules } from '../../src/rules/run.ts';
import { supersededAddress } from '../../src/rules/text/superseded-address.ts';
import { supersededBody } from '../../src/rules/text/superseded-body.ts';
import { supersededGuidance } from '../../src/rules/text/superseded-guidance.ts';
import { supersededLaw } from '../../src/rules/text/superseded-law.ts';
import { supersededTerm } from '../../src/rules/text/superseded-term.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { TODAY } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const PORT = 'agreements/mereshire-port/agreement.md';
const RULES = [supersededAddress, supersededBody, supersededGuidance, supersededLaw, supersededTerm];

/** The register with one agreement alone, so that it is read quickly. */
const SMALL: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(([path]) => !path.startsWith('agreements/') || path === PORT),
);

async function findings(contents: Contents, today: IsoDate = TODAY): Promise<readonly Finding[]> {
  const register = await registerOf(memoryFiles({ ...SMALL, ...contents }), today);
  return runRules(RULES, register).filter(({ code }) => code.startsWith('text/superseded-'));
}

/** The words in quotation marks of each finding, in the order of the text. */
async function named(contents: Contents, today?: IsoDate): Promise<readonly string[]> {
  return [...(await findings(contents, today))]
    .sort((a, b) => a.at.start.line - b.at.start.line || a.at.start.column - b.at.start.column)
    .map(({ actual }) => /“(.*)”/.exec(actual)?.[1] ?? actual);
}

function prose(text: string): Contents {
  return {
    [PORT]: textOf(MERESHIRE, PORT).replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*$/, (_all, front) => `${front}${text}`),
  };
}

function front(fields: string): Contents {
  return { [PORT]: textOf(MERESHIRE, PORT).replace('---\n', () => `---\n${fields}`) };
}

describe('prose', () => {
  it.each([
    ['two names of one sentence', 'The CCG and NHS Digital met.', ['CCG', 'NHS Digital']],
    [
      'a name with its short form is one place',
      'The Clinical Commissioning Group (CCG) met.',
      ['Clinical Commissioning Group (CCG)'],
    ],
    ['names across marks and lines', 'The *Clinical\nCommissioning* Group met.', ['Clinical Commissioning Group']],
    ['a short title with its year', 'We follow Working Together 2018.', ['Working Together 2018']],
    ['words that only look like it', 'We have been working together since 2018.', []],
    ['a name in a heading', '## The Police Authority\n\nIt met.', ['Police Authority']],
    ['a name in a table', '| Who | What |\n| --- | --- |\n| DCLG | pays |\n', ['DCLG']],
    ['the year of another paragraph', 'Read the Data Protection Act\n\n1998 was a good year.', []],
    ['the footnote of a year', 'See the Data Protection Act 19984 and so on.', ['Data Protection Act 19984']],
    [
      'a year in brackets',
      'See Working Together to Safeguard Children (2018).',
      ['Working Together to Safeguard Children (2018)'],
    ],
    ['what took its place', 'The board took over from the Clinical Commissioning Group.', []],
    ['what was repealed', 'The Data Protection Act 1998 was repealed in 2018.', []],
    ['a former body', 'The former Primary Care Trust met, and the then Police Authority.', []],
    ['a section of history', '## History\n\n### The start\n\nThe CCG paid.\n\n## Today\n\nThe CCG pays.', ['CCG']],
    [
      'what earlier guidance said',
      '**What earlier guidance said.** *Edition 2008:* it spoke of the Data Protection Act 1998. It was no bar.',
      [],
    ],
    ['a title in quotation marks', 'Read “A guide for the CCG”, and the "GDPR and schools" leaflet.', []],
    [
      'a name that fills the quotation marks',
      'The “Clinical Commissioning Group” pays.',
      ['Clinical Commissioning Group'],
    ],
    ['a term that is spoken of', 'The Act no longer says “sensitive personal data”.', []],
    ['the law of the UK', 'The UK GDPR, the UK General Data Protection Regulation (GDPR) and the EU GDPR.', []],
    [
      'the GDPR alone',
      'Under the GDPR and the General Data Protection Regulation (GDPR).',
      ['GDPR” and “General Data Protection Regulation (GDPR)'],
    ],
    ['authorities that exist', 'The British Transport Police Authority and the Scottish Police Authority met.', []],
    [
      'Article 22 of something else',
      'Article 22 of the Convention on the Rights of the Child; article 22 of the lease.',
      [],
    ],
    ['Article 22A', 'Articles 22A to 22D of the UK GDPR.', []],
    ['forty days of something else', 'It is kept for 40 days.', []],
    [
      'the border of the UK',
      'Nothing goes outside the UK or the EEA. Nothing goes outside the EEA.',
      ['outside the EEA'],
    ],
    [
      'an edition and the law of another year',
      'See Working Together to Safeguard Children and the Online Safety Act 2023.',
      [],
    ],
    [
      'an address in a link',
      '[the rules](https://www.hscic.gov.uk/ccg/CCG) <a@b.pnn.police.uk>',
      ['hscic.gov.uk', 'pnn.police.uk'],
    ],
    ['code', 'Type `CCG`.', ['CCG']],
    [
      'ordinary words',
      'They monitor the port, protect children and find restricted areas. PIRM, CRC of the United Nations.',
      [],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await named(prose(`${text}\n`))).toEqual(expected);
  });
});

describe('front matter', () => {
  it('is read where people wrote sentences, and not where it records history', async () => {
    const contents = front(
      'alsoKnownAs: [CCG agreement]\naims: [Meet the GDPR]\nequality:\n  done: yes\n  outcome: |\n    The CCG was asked under the Data\n    Protection Act 1998.\n# The CCG of old\n',
    );
    expect(await named(contents)).toEqual(['GDPR', 'CCG', 'Data Protection Act 1998']);
    expect((await findings(contents)).map(({ pointer }) => pointer).sort()).toEqual([
      '/aims/0',
      '/equality/outcome',
      '/equality/outcome',
    ]);
  });

  it('is read over two fields where one is the edition of the other', async () => {
    const [finding, ...more] = await findings(
      front(
        'readWith:\n  - title: Working Together to Safeguard Children\n    kind: statutory-guidance\n    edition: "2023"\n',
      ),
    );
    expect(more).toEqual([]);
    expect(finding?.pointer).toBe('/readWith/0/edition');
    expect(finding?.severity).toBe('warning');
    expect(finding?.why).toContain('In doubt:');
  });

  it('names in one paragraph make one finding, with an edit for each', async () => {
    const [finding, ...more] = await findings(prose('NHS Digital met. The data is with NHS Digital.\n'));
    expect(more).toEqual([]);
    expect(finding?.related).toHaveLength(1);
    expect(finding?.suggest?.map(({ edits }) => edits.length)).toEqual([2]);
  });

  it('has an edit where the new name can stand in the old one’s place', async () => {
    const text = 'Fair processing\n    notices say so. The **NHS** Digital met.';
    const [notice, digital] = [...(await findings(front(`aims:\n  - |\n    ${text}\n`)))].sort(
      (a, b) => a.at.start.line - b.at.start.line || a.at.start.column - b.at.start.column,
    );
    expect(notice?.suggest?.[0]?.edits[0]?.text).toBe('Privacy notices');
    expect(digital?.suggest).toBeUndefined();
  });
});

describe('other files', () => {
  it('of bodies are read, unless the body has ended', async () => {
    const file = (until: string): Contents => ({
      'organisations/mere-ccg.yaml': `name: NHS Mereshire CCG\nkind: icb\nnation: england\n${until}contacts:\n  help: help@mere.gsi.gov.uk\n`,
    });
    expect(await named(file(''))).toEqual(['CCG', 'gsi.gov.uk']);
    expect(await named(file('until: 2022-06-30\n'))).toEqual([]);
  });

  it('of guidance are read, without what they say of earlier editions', async () => {
    const page = (supersedes: string, text: string): Contents => ({
      'guidance/rules.md': `---\ntitle: Rules\nsummary: Some rules.\nkind: principles\n${supersedes}---\n${text}\n`,
    });
    expect(
      await named(page('supersedes:\n  - title: Caldicott 2\n    edition: "2013"\n', '## History\n\nThe CCG paid.')),
    ).toEqual([]);
    expect(await named(page('', 'The CCG pays.'))).toEqual(['CCG']);
  });
});

describe('the day', () => {
  it('counts: what was law then is not old yet', async () => {
    const contents = prose('See Article 77 of the UK GDPR, and the CCG.\n');
    expect(await named(contents, '2026-06-18' as IsoDate)).toEqual(['CCG']);
    expect(await named(contents, '2026-06-19' as IsoDate)).toEqual(['Article 77', 'CCG']);
    expect(
      await named(prose('The Families First and Troubled Families teams met.\n'), '2020-12-31' as IsoDate),
    ).toEqual([]);
  });

  it('and the nation count: what is so in England is not so everywhere', async () => {
    const welsh = Object.fromEntries(
      Object.entries(SMALL)
        .filter(([path]) => path.startsWith('organisations/'))
        .map(([path, bytes]) => [
          path,
          (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)).replace(
            'nation: england',
            'nation: wales',
          ),
        ]),
    );
    const text = prose('The local safeguarding children board and the CCG met.\n');
    expect(await named({ ...welsh, ...text })).toEqual(['CCG']);
  });
});
