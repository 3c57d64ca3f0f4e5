/** Marks on GitHub: how they are written, which ten are chosen, and where the others go. */
import { describe, expect, it } from 'vitest';
import { github, githubSummary } from '../../src/reporters/github.ts';
import { finding, HOSTILE, reportOf, STYLE } from '../helpers/reports.ts';

function marks(...args: Parameters<typeof reportOf>): readonly string[] {
  return github(reportOf(...args), STYLE)
    .split('\n')
    .filter((line) => line !== '');
}

describe('a mark', () => {
  it('says where and what in the words of a workflow command', () => {
    expect(marks([finding()])).toEqual([
      '::error file=agreements/a/agreement.md,line=2,endLine=2,col=3,endColumn=8,title=schema/unknown-field::Unexpected field `titel` in front matter, expected a field that is known there, such as `title`. It would be lost. Write `title`.',
    ]);
  });

  it('calls a note a notice', () => {
    expect(
      marks([finding({ severity: 'warning' }), finding({ severity: 'note' })]).map((one) => one.split(' ')[0]),
    ).toEqual(['::warning', '::notice']);
  });

  it('has columns only for a place on one line', () => {
    const at = { path: 'a.yaml', start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
    expect(marks([finding({ at })])[0]).toContain('file=a.yaml,line=2,endLine=4,title=');
  });

  it('names a file from the folder that the program runs in', () => {
    expect(github(reportOf([finding()]), { ...STYLE, folder: 'examples/mereshire/' })).toContain(
      'file=examples/mereshire/agreements/a/agreement.md,',
    );
  });

  it.each(HOSTILE)('is one command, whatever a finding says: %j', (words) => {
    const told = marks([finding({ actual: words, remedy: words, path: words })]);
    expect(told).toHaveLength(1);
    const [, properties = '', message = ''] = /^::error (.*?)::(.*)$/.exec(told[0] ?? '') ?? [];
    expect(properties.split(',')).toHaveLength(6);
    expect(message).toMatch(/^Unexpected /);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(told[0]).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

describe('the ten marks of a step', () => {
  const many = [
    ...Array.from({ length: 8 }, (_, index) => finding({ path: 'a.yaml', line: index + 1 })),
    ...Array.from({ length: 8 }, (_, index) => finding({ path: 'b.yaml', line: index + 1, severity: 'warning' })),
    finding({ path: 'c.yaml', severity: 'warning' }),
    finding({ path: 'd.yaml', severity: 'note' }),
  ];

  it('are the worst, and among equals one of each file first', () => {
    const files = marks(many).map((one) => /file=(\w)/.exec(one)?.[1]);
    expect(files.join('')).toBe('aaaaaaaabc');
  });

  it('leave the others to the summary', () => {
    const summary = githubSummary(reportOf(many), STYLE);
    expect(summary).toContain('8 errors, 9 warnings, 1 note.');
    expect(summary.match(/^- /gm)).toHaveLength(many.length - 10);
    expect(summary).toContain('### d.yaml');
  });

  it('need no others', () => {
    expect(githubSummary(reportOf([finding()]), STYLE)).toContain('Each is marked in its file.');
    expect(githubSummary(reportOf([]), STYLE)).toContain('Nothing to put right.');
  });

  it('and a summary that would be too long says how many it leaves out', () => {
    const thousands = Array.from({ length: 4_000 }, () => finding({ remedy: 'w '.repeat(100) }));
    const summary = githubSummary(reportOf(thousands), STYLE);
    expect(summary.length).toBeLessThan(400_000);
    const [, left] = /(\d+) more are left out here/.exec(summary) ?? [];
    expect(Number(left) + (summary.match(/^- /gm) ?? []).length).toBe(thousands.length - 10);
  });
});
