/** `check` as people run it: what it prints where, and the number it ends with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askedOnce, copiedRegister, ON_TIME, smallRegister } from '../helpers/program.ts';

const whole = copiedRegister();
const small = smallRegister();
const { run } = whole;
afterAll(() => {
  whole.remove();
  small.remove();
});

/** What is said of the register as it is. */
const checked = askedOnce((format) => run('check', ...ON_TIME, '--format', format));

describe('concordat check', () => {
  it('ends with 0 and says so when all is well', () => {
    const { status, stdout } = checked('text');
    expect(stdout).toMatch(/agreements checked/);
    expect(status).toBe(0);
  });

  it('ends with 3 when a review is overdue', () => {
    const { status, stdout } = run('check', '--today', '2027-05-01', '--format', 'json');
    expect(JSON.parse(stdout).summary.overdue).toBeGreaterThan(0);
    expect(status).toBe(3);
  });

  it('ends with 1 and points at the place when something is invalid', () => {
    const path = join(whole.folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'bindign: no'));
    const { status, stdout } = run('check', ...ON_TIME);
    writeFileSync(path, text);
    expect(stdout).toContain('field `bindign`');
    expect(stdout).toContain('Write `binding`');
    expect(stdout).toMatch(/agreement\.md:\d+:1 /);
    expect(status).toBe(1);
  });

  it.each([
    [['check', 'nothing']],
    [['check', '--today', '2026-02-31']],
    [['check', '--format', 'nothing']],
    [['nothing']],
    [['check', '--nothing']],
  ])('ends with 2 for an agreement, a day, a format, a command or an option that does not exist: %s', (words) => {
    const { status, stdout, stderr } = small.run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
  });

  it('prints JSON and nothing else on standard output', () => {
    const { stdout } = checked('json');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['tool', 'today', 'summary', 'findings']);
  });

  it('takes the day from SOURCE_DATE_EPOCH', () => {
    const { stdout } = small.run.with({ SOURCE_DATE_EPOCH: '1924992000' })('check', '--format', 'json');
    expect(JSON.parse(stdout).today).toBe('2031-01-01');
  });

  it.each(['999999999999', '2026-01-01', '-1'])('ends with 2 where SOURCE_DATE_EPOCH is no day: %s', (epoch) => {
    const { status, stderr } = small.run.with({ SOURCE_DATE_EPOCH: epoch })('check');
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
    expect(status).toBe(2);
  });

  it('works where the home of the user cannot be read', () => {
    expect(small.run.with({ HOME: '/dev/null' })('check', ...ON_TIME).status).toBe(0);
  });
});

describe('concordat check, in other ways', () => {
  it('adds to the summary of a step on GitHub, and tells it on standard output elsewhere', () => {
    const summary = join(small.folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    const github = ['check', ...ON_TIME, '--format', 'github'];
    const there = small.run.with({ GITHUB_STEP_SUMMARY: summary })(...github);
    expect(there.stdout).toMatch(/^::/);
    expect(there.stdout).not.toContain('##');
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## concordat\n/);
    expect(small.run(...github).stdout).toContain('## concordat');
  });

  it('puts right what is certain, on disk, and says so', () => {
    const path = join(whole.folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'bindng: no'));
    const { status, stderr } = run('check', ...ON_TIME, '--fix');
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(stderr).toContain('Write `binding`');
    expect(status).toBe(0);
  });

  it('runs the rules of the register’s own only where it is asked to', () => {
    expect(checked('text').stderr).toContain('--own-rules was not given');
    const asked = run('check', ...ON_TIME, '--own-rules');
    expect([asked.status, asked.stderr]).toEqual([0, '']);
  });
});

describe('the text of findings', () => {
  it('is as wide as a terminal of 80 where there is none, and has no colour', () => {
    const { stdout } = checked('text');
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('\u001b');
  });

  it('has colour where it is asked for, and not refused', () => {
    expect(small.run.with({ FORCE_COLOR: '1' })('check', ...ON_TIME).stdout).toContain('\u001b[');
    const { stdout } = small.run.with({ FORCE_COLOR: '1', NO_COLOR: '1' })('check', ...ON_TIME);
    expect(stdout).toContain('nobody');
    expect(stdout).not.toContain('\u001b');
  });
});
