/** What the pages on build servers give to copy: right in form, with commands and options that there are, and a hook that holds a commit up. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { COMMANDS } from '../../src/commands/index.ts';
import { filesIn } from '../helpers/check-files.ts';
import { repository } from '../helpers/repository.ts';
import { workflowFaults } from '../helpers/workflow-faults.ts';

const PAGES = ['docs/github.md', ...readdirSync('docs/ci').map((name) => `docs/ci/${name}`)];

function fences(page: string, language: string): readonly string[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);
}

describe.each(PAGES)('%s', (page) => {
  it('gives YAML that can be read', () => {
    for (const text of fences(page, 'yaml')) expect(parseDocument(text).errors).toEqual([]);
  });

  it('calls commands and options that there are', async () => {
    const calls = [...fences(page, '(?:yaml|sh)')].flatMap((text) => [
      ...text.matchAll(/\bconcordat ([a-z]+)([^|>\n]*)/g),
    ]);
    for (const [, name = '', rest = ''] of calls) {
      const load = COMMANDS[name];
      expect(load, name).toBeDefined();
      const command = await load?.();
      const known = [
        ...(command?.options ?? []).map(({ flags }) => flags.split(' ')[0]),
        '--format',
        '--root',
        '--today',
      ];
      expect(known).toEqual(expect.arrayContaining([...rest.matchAll(/--[a-z-]+/g)].map(([option]) => option)));
    }
  });
});

describe('the page on GitHub', () => {
  it('gives workflows that are right, in few lines, which call what there is', async () => {
    const workflows = fences('docs/github.md', 'yaml').filter((text) => text.includes('\njobs:'));
    expect(workflows).toHaveLength(5);
    for (const text of workflows) {
      const called = /OWNER\/concordat\/(\S+)@COMMIT/.exec(text)?.[1] ?? '';
      expect(readFileSync(called, 'utf8')).toContain('workflow_call:');
      const own = text.replace('@COMMIT', `@${'a'.repeat(40)}`);
      expect(await workflowFaults(own, '.github/workflows/x.yml')).toEqual([]);
      expect(text.split('\n').length).toBeLessThanOrEqual(22);
    }
  });
});

describe('the hook before a commit', () => {
  const repo = repository(filesIn('tests/fixtures/small-register'));
  afterAll(() => repo.end());

  it('refuses a commit that leaves an error, and takes one that does not', () => {
    repo.commit('one');
    repo.git('checkout', '--quiet', '-b', 'topic');
    // As npm installs it.
    mkdirSync(join(repo.folder, 'node_modules/.bin'), { recursive: true });
    const program = join(process.cwd(), 'dist/tool/main.js');
    chmodSync(program, 0o755);
    symlinkSync(program, join(repo.folder, 'node_modules/.bin/concordat'));
    writeFileSync(join(repo.folder, '.gitignore'), 'node_modules\n');
    const [install = ''] = fences('docs/ci/pre-commit.md', 'sh');
    expect(spawnSync('sh', ['-e', '-c', install], { cwd: repo.folder }).status).toBe(0);
    const path = 'agreements/children-found-safe/agreement.md';
    repo.edit(path, 'binding: no', 'binding: nO');
    expect(() => repo.commit('wrong')).toThrow(/Unexpected `nO`/);
    repo.edit(path, 'binding: nO', 'binding: no');
    expect(repo.commit('right')).toMatch(/^[0-9a-f]{40}$/);
  });
});
