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

describe('concordat check, started', () => {
  it('ends with 0 and says so when all is well, and runs the rules of the register’s own where it is asked to', () => {
    const { status, stdout, stderr } = whole.start('check', ...ON_TIME, '--own-rules');
    expect(stdout).toMatch(/agreements checked/);
    expect([status, stderr]).toEqual([0, '']);
    isPlain(stdout);
  });

  it('ends with 2 where it is called with what does not exist', () => {
    const { status, stdout, stderr } = small.start('check', '--nothing');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("'--nothing'");
  });

  it('takes the day from SOURCE_DATE_EPOCH, and works where the home of the user cannot be read', () => {
    const env = { SOURCE_DATE_EPOCH: '1924992000', HOME: '/dev/null' };
    const { status, stdout } = small.start.with(env)('check', '--format', 'json');
    expect([status, JSON.parse(stdout).today]).toEqual([0, '2031-01-01']);
  });
});

describe('concordat check', () => {
  it('ends with 0 and says so when all is well, and that it did not run the rules of the register’s own', async () => {
    const { status, stdout, stderr } = await checked('text');
    expect(stdout).toMatch(/agreements checked/);
    expect(status).toBe(0);
    expect(stderr).toContain('--own-rules was not given');
  });

  it('ends with 3 when a review is overdue', async () => {
    const { status, stdout } = await run('check', '--today', '2027-05-01', '--format', 'json');
    expect(JSON.parse(stdout).summary.overdue).toBeGreaterThan(0);
    expect(status).toBe(3);
  });

  it('ends with 1 and points at the place when something is invalid', async () => {
    const path = join(whole.folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'bindign: no'));
    const { status, stdout } = await run('check', ...ON_TIME);
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
  ])('ends with 2 for an agreement, a day, a format, a command or an option that does not exist: %s', async (words) => {
    const { status, stdout, stderr } = await small.run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
  });

  it('prints JSON and nothing else on standard output', async () => {
    const { stdout } = await checked('json');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['tool', 'today', 'summary', 'titles', 'findings']);
  });

  it.each(['999999999999', '2026-01-01', '-1'])('ends with 2 where SOURCE_DATE_EPOCH is no day: %s', async (epoch) => {
    const { status, stderr } = await small.run.with({ SOURCE_DATE_EPOCH: epoch })('check');
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
    expect(status).toBe(2);
  });
});

describe('concordat check, in other ways', () => {
  it('adds to the summary of a step on GitHub, and tells it on standard output elsewhere', async () => {
    const summary = join(small.folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    const github = ['check', ...ON_TIME, '--format', 'github'];
    const there = await small.run.with({ GITHUB_STEP_SUMMARY: summary })(...github);
    expect(there.stdout).toMatch(/^::/);
    expect(there.stdout).not.toContain('##');
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## concordat\n/);
    expect((await small.run(...github)).stdout).toContain('## concordat');
  });

  it('puts right what is certain, on disk, and says so', async () => {
    const path = join(whole.folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'bindng: no'));
    const { status, stderr } = await run('check', ...ON_TIME, '--fix');
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(stderr).toContain('Write `binding`');
    expect(status).toBe(0);
  });
});

describe('the text of findings', () => {
  it('is as wide as a terminal of 80 where there is none, and has no colour', async () => {
    const { stdout } = await checked('text');
    isPlain(stdout);
  });

  it('has colour where it is asked for, and not refused', async () => {
    const coloured = await small.run.with({ FORCE_COLOR: '1' })('check', ...ON_TIME);
    expect(coloured.stdout).toContain('\u001b[');
    const { stdout } = await small.run.with({ FORCE_COLOR: '1', NO_COLOR: '1' })('check', ...ON_TIME);
    expect(stdout).toContain('nobody');
    expect(stdout).not.toContain('\u001b');
  });
});

/** As wide as a terminal of 80, and with no colour. */
function isPlain(text: string): void {
  expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  expect(text).not.toContain('\u001b');
}
