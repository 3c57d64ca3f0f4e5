/** SARIF: what is written meets the schema of the standard, and says what the findings say. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/reporters/sarif.ts';
import { checkFiles, MERESHIRE } from '../helpers/check-files.ts';
import { finding, HOSTILE, reportOf, STYLE } from '../helpers/reports.ts';

const EDIT = { path: 'b c.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 }, text: 'x' };
const FULL = finding({
  pointer: '/titel',
  related: [{ at: EDIT, text: 'It stands here too.' }],
  suggest: [{ title: 'Write `title`', edits: [EDIT, { ...EDIT, path: 'd.yaml' }] }],
});

const validate = compile();

describe('SARIF', () => {
  it.each([
    ['of no findings', []],
    [
      'of findings of every severity',
      [FULL, finding({ severity: 'warning' }), finding({ severity: 'note', path: 'z' })],
    ],
    ['of hostile words', HOSTILE.map((words) => finding({ actual: words, why: words, remedy: words, path: words }))],
  ])('%s meets the schema', (_what, findings) => {
    expect(faultsOf(sarif(reportOf(findings), STYLE))).toEqual([]);
  });

  it('of a whole register meets the schema', async () => {
    const findings = await checkFiles({ ...MERESHIRE, 'organisations/mereshire-police.yaml': 'name: A\nnatoin: b\n' });
    expect(findings.length).toBeGreaterThan(3);
    expect(faultsOf(sarif(reportOf(findings), STYLE))).toEqual([]);
  });

  it('is told to be wrong by the schema where it is', () => {
    expect(faultsOf('{"version":"2.1.0"}')).not.toEqual([]);
    expect(faultsOf(sarif(reportOf([FULL]), STYLE).replace('"level": "error"', '"level": "fatal"'))).not.toEqual([]);
  });

  it('says where, what, and how to put it right', () => {
    const { runs } = JSON.parse(sarif(reportOf([FULL]), { ...STYLE, folder: 'r/' }));
    const [{ columnKind, tool, results }] = runs;
    expect(columnKind).toBe('unicodeCodePoints');
    expect(tool.driver).toMatchObject({ name: 'concordat', semanticVersion: '1.2.3' });
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('schema/unknown-field');
    expect(results[0]).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'r/agreements/a/agreement.md' },
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'r/b%20c.yaml' } } }],
    });
    expect(results[0].fixes[0].artifactChanges).toHaveLength(2);
  });
});

/** The standard's schema is of draft 4, from which what it uses differs in two names alone. */
function compile(): ReturnType<Ajv['compile']> {
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync('tests/fixtures/sarif/sarif-2.1.0.json', 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => !/[\s"<>\\^`{|}]/.test(text) && URL.canParse(text, 'file:///'));
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(schema);
}

function faultsOf(log: string): readonly string[] {
  return validate(JSON.parse(log)) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
