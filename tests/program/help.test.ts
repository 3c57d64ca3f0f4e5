/** What the program says of itself, and what it says where it cannot work. */
import { afterAll, describe, expect, it } from 'vitest';
import { askedOnce, ON_TIME, programIn, smallRegister } from '../helpers/program.ts';

const small = smallRegister();
const { run } = small;
afterAll(small.remove);

const version = askedOnce((command) => run(...(command === '' ? [] : [command]), '--version'));

describe('what help offers', () => {
  /** The formats that a command's help lists. */
  const offered = async (command: string): Promise<readonly string[]> => {
    const help = (await run(command, '--help')).stdout.replaceAll(/\s+/g, ' ');
    const [, list = ''] = / told: (.*?) \(default: "text"\)/.exec(help) ?? [];
    return [...list.matchAll(/(\w+) \(/g)].map(([, name]) => name ?? '');
  };

  it.each([
    ['check', ['text', 'json', 'github', 'sarif', 'junit', 'markdown']],
    ['build', ['text', 'json', 'github', 'sarif', 'junit', 'markdown']],
    ['explain', ['text', 'json']],
    ['law', ['text', 'json']],
    ['diff', ['text', 'json', 'markdown', 'html']],
    ['init', ['text', 'json']],
    ['new', ['text', 'json']],
    ['pack', ['text', 'json']],
    ['import', ['text', 'json']],
    ['review', ['text', 'json', 'markdown']],
    ['serve', ['text']],
    ['verify', ['text', 'json']],
  ])('of %s is what it does', async (command, formats) => {
    expect(await offered(command)).toEqual(formats);
    for (const format of formats) {
      if (['build', 'diff', 'import', 'init', 'new', 'pack', 'serve', 'verify'].includes(command)) continue;
      const { status, stdout } = await run(command, ...ON_TIME, '--format', format);
      expect([format, status, stdout === '']).toEqual([format, 0, false]);
    }
    const other = await run(command, '--format', 'toml');
    expect([other.status, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toBe(`${command} has no format called toml. Choose from ${formats.join(', ')}.\n`);
    expect((await version(command)).stdout).toBe((await version('')).stdout);
  });

  it('of commands that run no rules offers none of their own', async () => {
    expect((await run('law', '--help')).stdout).not.toContain('--own-rules');
    expect((await run('law', '--own-rules')).status).toBe(2);
    expect((await run('check', '--own-ruels')).stderr).toContain('Did you mean --own-rules?');
  });

  it('is what to do in a folder with no register, also where it is quiet', async () => {
    for (const command of ['check', 'build']) {
      const { status, stderr, stdout } = await programIn('.')(command, '--quiet', '--root', 'organisations');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('name it with --root');
    }
  });
});

describe('the program, started', () => {
  it('says its version, and lists its commands', async () => {
    const { status, stdout } = small.start('--version');
    expect([status, stdout]).toEqual([0, (await version('')).stdout]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await run('--help');
    expect(help.status).toBe(0);
    for (const command of ['check', 'explain', 'law', 'build']) expect(help.stdout).toContain(`\n  ${command} [`);
  });
});

describe('concordat explain and concordat law', () => {
  it('answer on standard output, as text and as data', async () => {
    expect((await run('explain', 'law/missing-ground')).stdout).toMatch(/^law\/missing-ground\n/);
    expect(JSON.parse((await run('explain', '--format', 'json')).stdout).rules.length).toBeGreaterThan(50);
    expect((await run('law')).stdout).toContain('edition');
    expect((await run('explain', 'nothing-like-it')).status).toBe(2);
    expect((await run('law', 'extra')).status).toBe(2);
  });
});
