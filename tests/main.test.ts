/** The program as people run it: what it prints where, and the number it ends with. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-main-'));
  cpSync('examples/mereshire', join(folder, 'register'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAIN = join(process.cwd(), 'dist/tool/main.js');

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
    const path = join(folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'bindign: no'));
    const { status, stdout } = run('check', '--today', '2026-11-21');
    writeFileSync(path, text);
    expect(stdout).toContain('field `bindign`');
    expect(stdout).toContain('Write `binding`');
    expect(stdout).toMatch(/agreement\.md:\d+:1 /);
    expect(status).toBe(1);
  });

  it('ends with 2 for an agreement, a day, a format or a command that does not exist', () => {
    for (const words of [
      ['check', 'nothing'],
      ['check', '--today', '2026-02-31'],
      ['check', '--format', 'nothing'],
      ['nothing'],
      ['check', '--nothing'],
    ]) {
      const { status, stdout, stderr } = run(...words);
      expect([words, status, stdout]).toEqual([words, 2, '']);
      expect(stderr).not.toBe('');
      expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    }
  });

  it('prints JSON and nothing else on standard output', () => {
    const { stdout } = checked('json');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['tool', 'today', 'summary', 'findings']);
  });

  it('takes the day from SOURCE_DATE_EPOCH', () => {
    const { stdout } = run.with({ SOURCE_DATE_EPOCH: '1924992000' })('check', '--format', 'json');
    expect(JSON.parse(stdout).today).toBe('2031-01-01');
  });

  it.each(['999999999999', '2026-01-01', '-1'])('ends with 2 where SOURCE_DATE_EPOCH is no day: %s', (epoch) => {
    const { status, stderr } = run.with({ SOURCE_DATE_EPOCH: epoch })('check');
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
    expect(status).toBe(2);
  });
});

describe('concordat and the folders around it', () => {
  it('runs no code that lies in the register', () => {
    const names = ['.puppeteerrc.cjs', '.puppeteerrc.js', 'puppeteer.config.cjs'];
    const trace = (name: string): string => join(folder, `trace-of-${name}`);
    for (const name of names)
      writeFileSync(
        join(folder, 'register', name),
        `require('node:fs').writeFileSync(${JSON.stringify(trace(name))}, ''); module.exports = {};`,
      );
    const built = run('build', '--today', '2026-11-21', '--out', join(folder, 'site'), 'mereshire-charter');
    for (const name of names) rmSync(join(folder, 'register', name));
    expect(built.stderr).toContain('PDFs were printed');
    expect(names.filter((name) => existsSync(trace(name)))).toEqual([]);
  });

  it('works where the home of the user cannot be read', () => {
    expect(run.with({ HOME: '/dev/null' })('check', '--today', '2026-11-21').status).toBe(0);
  });
});

describe('concordat check, in other ways', () => {
  it('adds to the summary of a step on GitHub, and tells it on standard output elsewhere', () => {
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    const there = run.with({ GITHUB_STEP_SUMMARY: summary })('check', '--today', '2026-11-21', '--format', 'github');
    expect(there.stdout).toMatch(/^::/);
    expect(there.stdout).not.toContain('##');
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## concordat\n/);
    expect(checked('github').stdout).toContain('## concordat');
  });

  it('puts right what is certain, on disk, and says so', () => {
    const path = join(folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'bindng: no'));
    const { status, stderr } = run('check', '--today', '2026-11-21', '--fix');
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(stderr).toContain('Write `binding`');
    expect(status).toBe(0);
  });

  it('runs the rules of the register’s own only where it is asked to', () => {
    expect(checked('text').stderr).toContain('--own-rules was not given');
    const asked = run('check', '--today', '2026-11-21', '--own-rules');
    expect([asked.status, asked.stderr]).toEqual([0, '']);
  });
});

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
      const { status, stdout } = command === 'check' ? checked(format) : run(command, '--format', format);
      expect([format, status, stdout === '']).toEqual([format, 0, false]);
    }
    const other = run(command, '--format', 'toml');
    expect([other.status, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toBe(`${command} has no format called toml. Choose from ${formats.join(', ')}.\n`);
    expect(run(command, '--version').stdout).toBe(version());
  });

  it('of commands that run no rules offers none of their own', () => {
    expect(run('law', '--help').stdout).not.toContain('--own-rules');
    expect(run('law', '--own-rules').status).toBe(2);
    expect(run('check', '--own-ruels').stderr).toContain('Did you mean --own-rules?');
  });

  it('is what to do in a folder with no register, also where it is quiet', () => {
    for (const command of ['check', 'build']) {
      const { status, stderr, stdout } = run(command, '--quiet', '--root', 'organisations');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('name it with --root');
    }
  });
});

describe('the text of findings', () => {
  it('is as wide as a terminal of 80 where there is none, and has no colour', () => {
    const { stdout } = checked('text');
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('\u001b');
    expect(run.with({ FORCE_COLOR: '1' })('check', '--today', '2026-11-21').stdout).toContain('\u001b[');
    expect(run.with({ FORCE_COLOR: '1', NO_COLOR: '1' })('check', '--today', '2026-11-21').stdout).not.toContain(
      '\u001b',
    );
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

describe('concordat build', () => {
  it('writes the same bytes twice, and replaces what was there', () => {
    const out = join(folder, 'site');
    const first = run('build', '--today', '2026-11-21', '--formats', 'docx,odt,md,json', '--out', out);
    expect(first.status).toBe(0);
    const manifest = readFileSync(join(out, 'manifest.json'), 'utf8');
    writeFileSync(join(out, 'left-over.txt'), 'x');
    const second = run('build', '--today', '2026-11-21', '--formats', 'docx,odt,md,json', '--out', out);
    expect(second.status).toBe(0);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(manifest);
    expect(existsSync(join(out, 'left-over.txt'))).toBe(false);
  });

  it('shows what is overdue, and ends with 3', () => {
    const out = join(folder, 'later');
    const { status } = run('build', '--today', '2027-05-01', '--formats', 'html', '--out', out);
    expect(status).toBe(3);
    expect(readFileSync(join(out, 'reviews/index.html'), 'utf8')).toContain('Overdue');
  });

  it('publishes nothing invalid', () => {
    const path = join(folder, 'register/agreements/mereshire-exploitation/agreement.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('binding: no', 'binding: perhaps'));
    const out = join(folder, 'partial');
    const { status } = run('build', '--today', '2026-11-21', '--formats', 'html', '--out', out);
    writeFileSync(path, text);
    expect(status).toBe(1);
    expect(existsSync(join(out, 'agreements/mereshire-exploitation'))).toBe(false);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  it('leaves the last good output when the settings are broken', () => {
    const out = join(folder, 'site');
    const path = join(folder, 'register/concordat.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('title:', 'titel:'));
    const { status } = run('build', '--today', '2026-11-21', '--formats', 'html', '--out', out);
    writeFileSync(path, text);
    expect(status).toBe(2);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  it('says what to do where there is no browser, and ends with 2', () => {
    const { status, stderr } = run.with({ PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' })(
      'build',
      '--today',
      '2026-11-21',
      '--out',
      join(folder, 'none'),
    );
    expect(stderr).toMatch(/PUPPETEER_EXECUTABLE_PATH/);
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runIn(env: Readonly<Record<string, string>>, words: readonly string[]): Ended {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !['SOURCE_DATE_EPOCH', 'NO_COLOR', 'FORCE_COLOR', 'GITHUB_STEP_SUMMARY'].includes(name),
    ),
  );
  return spawnSync(process.execPath, [MAIN, ...words], {
    cwd: join(folder, 'register'),
    encoding: 'utf8',
    env: { ...inherited, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}

const run = Object.assign((...words: readonly string[]): Ended => runIn({}, words), {
  with:
    (env: Readonly<Record<string, string>>) =>
    (...words: readonly string[]): Ended =>
      runIn(env, words),
});

/** What is said of the register as it is: the same each time, so that it is asked once for each format. */
const checked = once((format: string) => run('check', '--today', '2026-11-21', '--format', format));
const version = once(() => run('--version').stdout);

function once<Out>(make: (word: string) => Out): (word?: string) => Out {
  const made = new Map<string, Out>();
  return (word = '') => {
    const out = made.get(word) ?? make(word);
    made.set(word, out);
    return out;
  };
}
