/** The rules that make sentences of gaps: missing, conflicting, could not check, weak. */
import { describe, expect, it } from 'vitest';
import { sentence, type Severity } from '../../../src/base/finding.ts';
import { borrowedTask } from '../../../src/rules/law/borrowed-task.ts';
import { closedToPublicAuthority } from '../../../src/rules/law/closed-to-public-authority.ts';
import { couldNotCheck } from '../../../src/rules/law/could-not-check.ts';
import { generalPowerAlone } from '../../../src/rules/law/general-power-alone.ts';
import { missingGround } from '../../../src/rules/law/missing-ground.ts';
import { noReasonInConfidence } from '../../../src/rules/law/no-reason-in-confidence.ts';
import { RULES } from '../../../src/rules/index.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { runRules } from '../../../src/rules/run.ts';
import { EXPLOITATION, MERESHIRE, withoutEntry } from '../../helpers/exploitation.ts';
import { entryOf, type Facts, registerOf } from '../../helpers/terms.ts';

async function findings(
  rule: Rule,
  frontMatter: string,
  bodies: Readonly<Record<string, Facts>> = MERESHIRE,
  said: Parameters<typeof entryOf>[2] = {},
) {
  return runRules([rule], registerOf([await entryOf(frontMatter, bodies, said)]));
}

/** Rules that look at more than the lawful basis, such as files that these small registers do not have. */
const APART = new Set(['law/policy-document-missing', 'law/part-3-policy-document']);

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length + 1;

describe('rules on what is missing', () => {
  it('finds nothing in the complete agreement', async () => {
    for (const rule of RULES.filter(({ code }) => code.startsWith('law/') && !APART.has(code)))
      expect(await findings(rule, EXPLOITATION), rule.code).toEqual([]);
  });

  it('makes one sentence of gaps of the same sort, with its place', async () => {
    const text = withoutEntry('charity');
    const [found, ...more] = await findings(borrowedTask, text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'law/borrowed-task',
      severity: 'error',
      agreement: 'example',
      actual: 'task of another body (Harbour youth: no power for Article 6(1)(e), both purposes, all kinds of data)',
      expected: 'a duty, power or function that reaches charities in England',
      pointer: '/lawful/public-task',
      source: 'UK GDPR Article 6(3)',
      at: { path: 'agreements/example/agreement.md', start: { line: lineOf(text, '  public-task:'), column: 3 } },
    });
    expect(found && sentence(found)).toMatch(
      /^Unexpected task of another body .* expected a duty, power or function that reaches charities in England\.$/,
    );
    expect(found?.remedy).toContain('another point of Article 6');
    expect(found?.why).toContain('a task of the controller');
  });

  it('names purposes, data and directions where they are not all', async () => {
    const confidences = await findings(noReasonInConfidence, withoutEntry('confidences'));
    expect(confidences.map((found) => found.actual)).toEqual([
      'confidential data without a reason that holds (Mereshire council, Mereshire schools and Harbour youth: no reason why the duty of confidence allows it to be sent, both purposes, “The worry, and the adult it is about”, sending; Mereshire police, “Decide how to keep a child safe”, “The worry, and the adult it is about”, sending; Mereshire nhs bodies, both purposes, “The worry, and the adult it is about” and “Relevant health history”, sending)',
    ]);
    expect(confidences.map((found) => found.pointer)).toEqual(['/lawful']);
  });

  it('names the bodies of a group or class that lack it, where others do not', async () => {
    const group = await findings(borrowedTask, EXPLOITATION, { ...MERESHIRE, 'mere-valley-trust': 'charity' });
    expect(group.map((found) => found.actual)).toEqual([
      'task of another body (Mereshire nhs bodies (Mere valley trust): no power for Article 6(1)(e), both purposes, all kinds of data)',
    ]);
    const schools = { kind: 'class', kindsOfBody: ['school', 'academy'] };
    const one = await findings(borrowedTask, EXPLOITATION.replace(', Education Act 2002 s.175', ''), {
      ...MERESHIRE,
      'mereshire-schools': { kind: 'class', kindsOfBody: ['academy', 'charity'] },
    });
    expect(one.map((found) => found.actual)).toEqual([
      'task of another body (Mereshire schools (charities): no power for Article 6(1)(e), both purposes, all kinds of data)',
    ]);
    expect(await findings(borrowedTask, EXPLOITATION, { ...MERESHIRE, 'mereshire-schools': schools })).toEqual([]);
  });

  it('stands at the flow where the agreement states no law at all', async () => {
    const found = await findings(missingGround, EXPLOITATION.replace(/\nlawful:\n(?: .*\n)+/, '\n'));
    // The first flow by name.
    expect(new Set(found.map(({ pointer }) => pointer))).toEqual(new Set(['/flows/investigation']));
  });

  it('is a note in a draft', async () => {
    const severities = async (status: 'draft' | 'suspended'): Promise<readonly Severity[]> =>
      (await findings(borrowedTask, withoutEntry('charity'), MERESHIRE, { status })).map((found) => found.severity);
    expect(await severities('draft')).toEqual(['note']);
    expect(await severities('suspended')).toEqual(['error']);
  });

  it('looks at agreements only, and only where their files can be relied on', async () => {
    expect(await findings(borrowedTask, withoutEntry('charity'), MERESHIRE, { valid: false })).toEqual([]);
    expect(await findings(borrowedTask, withoutEntry('charity'), MERESHIRE, { kind: 'framework' })).toEqual([]);
  });
});

describe('gaps that one fault opens', () => {
  it('are told by one rule where one mend closes them', async () => {
    const codes = async (frontMatter: string) => [
      ...new Set(
        runRules(
          RULES.filter(({ code }) => code.startsWith('law/') && !APART.has(code)),
          registerOf([await entryOf(frontMatter, MERESHIRE)]),
        ).map(({ code }) => code),
      ),
    ];
    // For whoever has no ground at all it does not matter for which data.
    expect(await codes(withoutEntry('public-task'))).toEqual(['law/missing-ground']);
    // Articles 9 and 10 each ask for a paragraph: the table shows both gaps, and so do the findings.
    expect(await codes(EXPLOITATION.replace('    schedule1: [10, 18]\n', ''))).toEqual([
      'law/no-article-10-condition',
      'law/no-part-2-paragraph',
    ]);
    // What is only likely is told there.
    expect(await codes(EXPLOITATION.replace('    article6: ea\n', '    article6: ea\n    reliance: likely\n'))).toEqual(
      ['law/hedged-ground'],
    );
    expect(await codes(withoutEntry('enforcement'))).toEqual(['law/no-part-3-ground']);
  });
});

describe('gaps that come of one lack', () => {
  const rule = (code: string) => RULES.find((one) => one.code === code) as Rule;

  it('are one finding for bodies of several kinds, in words that fit each', async () => {
    const claimed = (...parties: readonly string[]) =>
      findings(
        rule('law/not-for-this-body'),
        EXPLOITATION.replace('    article9: g\n', `    parties: [${parties.join(', ')}]\n    article9: [d, g]\n`),
      );
    const [one, ...none] = await claimed('mereshire-council');
    expect(none).toEqual([]);
    expect(one?.actual).toContain('which is not open to councils with all local functions in England');
    const [all, ...more] = await claimed('mereshire-council', 'mereshire-police', 'mereshire-nhs-bodies');
    expect(more).toEqual([]);
    expect(all).toMatchObject({ pointer: '/lawful/safeguarding', expected: expect.stringContaining('open to them') });
    expect(all?.actual).toContain(': Article 9(2)(d), which is not open to them, ');
    for (const name of ['Mereshire council', 'Mereshire police', 'Mereshire nhs bodies'])
      expect(all?.actual).toContain(name);
  });

  it('are one finding whatever law does not extend to where a body is', async () => {
    const found = await findings(rule('law/outside-extent'), EXPLOITATION, {
      ...MERESHIRE,
      'mereshire-police': { kind: 'police', nation: 'northern-ireland' },
    });
    expect(found.map(({ pointer, expected }) => [pointer, expected])).toEqual([
      ['/lawful/policing', 'powers that reach police forces in Northern Ireland'],
    ]);
    expect(found[0]?.actual).toMatch(/Mereshire police: Common law .*; Mereshire police: no power .*; and 1 more\)$/);
  });

  it('name no more parties than anybody reads, and point at the others', async () => {
    const names = Array.from({ length: 12 }, (_, place) => `school-${place}`);
    const [found, ...more] = await findings(
      missingGround,
      withoutEntry('public-task')
        .replace('parties:\n', `parties:\n${names.map((name) => `  ${name}: {}\n`).join('')}`)
        .replaceAll(/^( {4}between: )\[?partners.*$/gm, '$1everyone'),
      { ...MERESHIRE, ...Object.fromEntries(names.map((name) => [name, 'school'])) },
    );
    expect(more).toEqual([]);
    expect(found?.actual).toMatch(/ and \d+ others: no point of Article 6/);
    expect(found?.related?.length).toBeGreaterThan(0);
  });
});

describe('what would meet a gap', () => {
  it('is said for each purpose where it differs', async () => {
    const found = await findings(
      RULES.find(({ code }) => code === 'law/no-part-2-paragraph') as Rule,
      EXPLOITATION.replace('    schedule1: [10, 18]\n', ''),
    );
    expect(found.map(({ expected }) => expected)).toEqual([
      'one of paragraphs 6, 10 or 18 of Schedule 1 to the Data Protection Act 2018 beside point (g) for “Decide how to keep a child safe”; one of paragraphs 6, 7, 10 or 18 of Schedule 1 to the Data Protection Act 2018 beside point (g) for “Investigate offences against a child”',
    ]);
  });
});

describe('law/closed-to-public-authority', () => {
  it('says which party a ground is closed to', async () => {
    const found = await findings(
      closedToPublicAuthority,
      EXPLOITATION.replace('parties: harbour-youth', 'parties: mereshire-council'),
    );
    expect(found).toMatchObject([
      {
        severity: 'error',
        pointer: '/lawful/charity',
        actual:
          'ground that is closed to a public authority (Mereshire council: Article 6(1)(ea), which is closed to public authorities performing their tasks, both purposes, all kinds of data)',
      },
    ]);
  });

  it('is an error in a draft too', async () => {
    const found = await findings(
      closedToPublicAuthority,
      EXPLOITATION.replace('parties: harbour-youth', 'parties: mereshire-council'),
      MERESHIRE,
      { status: 'draft' },
    );
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('law/could-not-check', () => {
  it('warns of a body of which the kind is not known', async () => {
    const found = await findings(couldNotCheck, EXPLOITATION, { ...MERESHIRE, 'harbour-youth': 'other' });
    expect(found).toMatchObject([
      {
        severity: 'warning',
        pointer: '/lawful',
        actual:
          'lawful basis that could not be checked (Harbour youth: kind of body not known, both purposes, all kinds of data)',
      },
    ]);
  });
});

describe('law/general-power-alone', () => {
  it('warns of a general power that stands alone', async () => {
    const weak = EXPLOITATION.replace(
      /powers: \[Children Act 2004 s\.10.*\]/,
      'powers: [Localism Act 2011 s.1, Children Act 2004 s.16E, Education Act 2002 s.175]',
    )
      .replace('Education Act 2002 s.175', 'Education Act 2002 s.157')
      .replace('Children Act 2004 s.16E, ', '');
    expect(await findings(generalPowerAlone, weak)).toMatchObject([
      {
        severity: 'warning',
        pointer: '/lawful/public-task',
        actual:
          'weak ground (Mereshire council: only Localism Act 2011 s.1 for Article 6(1)(e), both purposes, all kinds of data)',
      },
    ]);
  });
});

describe('a finding with a severity of its own', () => {
  const rule: Rule = {
    code: 'law/example',
    severity: 'warning',
    summary: '',
    why: '',
    *check() {
      const at = { path: 'a', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
      for (const severity of ['note', 'error'] as const)
        yield { at, severity, actual: severity, expected: '', remedy: '' };
      yield { at, actual: 'none', expected: '', remedy: '' };
    },
  };
  const severities = (settings: Record<string, Severity | 'off'>) =>
    runRules([rule], { ...registerOf([]), settings: { rules: settings } } as never).map(
      (found) => `${found.actual} ${found.severity}`,
    );

  it('is milder than the rule, never graver', () => {
    expect(severities({})).toEqual(['note note', 'error warning', 'none warning']);
    expect(severities({ 'law/example': 'error' })).toEqual(['note note', 'error error', 'none error']);
    expect(severities({ 'law/example': 'off' })).toEqual([]);
  });
});
