/** Reports of veraPDF are read as what they say: a pass is a pass of every file, by the standard that was asked for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../helpers/verapdf.ts';

function report(name: string): string {
  return readFileSync(`tests/fixtures/verapdf/${name}.xml`, 'utf8');
}

describe('a report of veraPDF', () => {
  it('passes files', () => {
    expect(readReport(report('passed'), 'ua1')).toEqual([
      { file: '/judged/mereshire-charter.pdf', broken: [] },
      { file: '/judged/mereshire-port.pdf', broken: [] },
    ]);
  });

  it('names the rules that a file breaks as the checks do', () => {
    expect(readReport(report('failed'), '2a')).toEqual([
      { file: '/judged/mereshire-charter.pdf', broken: ['A-2a 6.1.3-1', 'A-2a 6.2.11.7.2-2'] },
    ]);
  });

  it.each([
    ['a file that it could not read', report('unreadable'), 'ua1', 'could not judge /judged/broken.pdf'],
    ['another standard than was asked for', report('passed'), '2a', 'by PDF/UA-1 validation profile'],
    ['a file that it gave up', report('passed').replace('"normal"', '"timeout"'), 'ua1', 'did not finish'],
    [
      'a file that fails by no rule',
      report('passed').replace('isCompliant="true"', 'isCompliant="false"'),
      'ua1',
      'contradicts itself',
    ],
    [
      'a file that passes with a rule broken',
      report('failed').replace('isCompliant="false"', 'isCompliant="true"'),
      '2a',
      'contradicts itself',
    ],
    ['half a report', report('passed').slice(0, 900), 'ua1', 'does not end'],
  ] as const)('does not pass %s', (_what, xml, flavour, why) => {
    expect(() => readReport(xml, flavour)).toThrow(why);
  });
});
