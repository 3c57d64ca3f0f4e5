/** What the program says of itself, and what it says where it cannot work. */
import { afterAll, describe, expect, it } from 'vitest';
import { askedOnce, ON_TIME, programIn, smallRegister } from '../helpers/program.ts';

const small = smallRegister();
const { run } = small;
afterAll(small.remove);

const version = askedOnce((command) => run(...(command === '' ? [] : [command]), '--version').stdout);

describe('what help offers', () => {
  /** The formats that a command's help lists. */
  const offered = (command: string): readonly string[] => {
    const help = run(command, '--help').stdout.replaceAll(/\s+/g, ' ');
    const [, list = ''] = / told: (.*?) \(default: "text"\)/.exec(help) ?? [];
    return [...list.matchAll(/(\w+) \(/g)].map(([, name]) => name ?? '');
  };

  it.each([
    ['check', ['text', 'json', 'github', 'sarif', 'junit', 'markdown']],
    ['build', ['text', 'json', 'github', 'sarif', 'junit', 'markdown']],
    ['explain', ['text', 'json']],
    ['law', ['text', 'json']],
  ])('of %s is what it does', (command, formats) => {
    expect(offered(command)).toEqual(formats);
    for (const format of formats) {
      if (command === 'build') continue;
      const { status, stdout } = run(command, ...ON_TIME, '--format', format);
      expect([format, status, stdout === '']).toEqual([format, 0, false]);
    }
    const other = run(command, '--format', 'toml');
    expect([other.status, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toBe(`${command} has no format called toml. Choose from ${formats.join(', ')}.\n`);
    expect(version(command)).toBe(version(''));
  });

  it('of commands that run no rules offers none of their own', () => {
    expect(run('law', '--help').stdout).not.toContain('--own-rules');
    expect(run('law', '--own-rules').status).toBe(2);
    expect(run('check', '--own-ruels').stderr).toContain('Did you mean --own-rules?');
  });

  it('is what to do in a folder with no register, also where it is quiet', () => {
    for (const command of ['check', 'build']) {
      const { status, stderr, stdout } = programIn('.')(command, '--quiet', '--root', 'organisations');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('name it with --root');
    }
  });
});

describe('concordat explain and concordat law', () => {
  it('answer on standard output, as text and as data', () => {
    expect(run('explain', 'law/missing-ground').stdout).toMatch(/^law\/missing-ground\n/);
    expect(JSON.parse(run('explain', '--format', 'json').stdout).rules.length).toBeGreaterThan(50);
    expect(run('law').stdout).toContain('edition');
    expect(run('explain', 'nothing-like-it').status).toBe(2);
    expect(run('law', 'extra').status).toBe(2);
  });
});
