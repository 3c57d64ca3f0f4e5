/** JUnit: XML that any build server reads, with a failed test for each error. */
import { describe, expect, it } from 'vitest';
import { junit } from '../../src/reporters/junit.ts';
import { all, readXml } from '../helpers/read-xml.ts';
import { finding, HOSTILE, reportOf, STYLE } from '../helpers/reports.ts';

describe('JUnit XML', () => {
  it('has a suite for each file, a test for each finding, and a failure for each error', () => {
    const told = junit(
      reportOf([finding(), finding({ severity: 'warning', line: 9 }), finding({ severity: 'note', path: 'b.yaml' })]),
      STYLE,
    );
    const root = readXml(told);
    expect(root.attributes).toMatchObject({ tests: '4', failures: '1' });
    expect(all(root, 'testsuite').map((suite) => suite.attributes)).toEqual([
      { name: 'concordat', tests: '1', failures: '0' },
      { name: 'agreements/a/agreement.md', tests: '2', failures: '1' },
      { name: 'b.yaml', tests: '1', failures: '0' },
    ]);
    expect(all(root, 'testcase')).toHaveLength(4);
    expect(all(root, 'failure')[0]?.attributes).toMatchObject({ type: 'schema/unknown-field' });
  });

  it('has one test that passed when all is well', () => {
    const root = readXml(junit(reportOf([]), STYLE));
    expect(all(root, 'testcase')).toHaveLength(1);
    expect(all(root, 'failure')).toEqual([]);
  });

  it.each(HOSTILE)('stays well formed, whatever a finding says: %j', (words) => {
    const told = junit(reportOf([finding({ actual: words, remedy: words, path: words })]), STYLE);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for control characters
    expect(told).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
    const root = readXml(told);
    expect(all(root, 'testcase')).toHaveLength(2);
    expect(all(root, 'failure')).toHaveLength(1);
  });
});
