/** What the page for people who write agreements says is true. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles, MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const page = readFileSync('docs/writing-agreements.md', 'utf8');
const template = /```yaml new agreement\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
const contents = { ...MERESHIRE, 'agreements/children-found-safe/agreement.md': `${template}\n` };

describe('the template of a new agreement', () => {
  it('passes the check as a draft', async () => {
    const found = (await checkFiles(contents)).filter(({ agreement }) => agreement === 'children-found-safe');
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'note schema/missing-field',
      'note law/dpia-missing',
    ]);
    const { entries } = await registerOf(memoryFiles(contents));
    expect(entries.find(({ id }) => id === 'children-found-safe')?.standing.status).toBe('draft');
  });

  it('has every section that the page calls needed, and `check` asks for each of them', async () => {
    const [, listed = ''] =
      /These sections are needed: ([^.]+)\. Under a framework/.exec(page.replaceAll(/\s+/g, ' ')) ?? [];
    const sections = [...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');
    expect(sections.length).toBeGreaterThan(15);
    expect(sections.filter((name) => !template.includes(`\n${name}:`))).toEqual([]);
    const bare = '---\ntitle: Nothing yet\nsummary: Nothing is written yet.\nthemes: [safer-community]\n---\n';
    const asked = (await checkFiles({ ...MERESHIRE, 'agreements/nothing-yet/agreement.md': bare }))
      .filter(({ agreement }) => agreement === 'nothing-yet')
      .map(({ actual, expected }) => `${actual} ${expected}`)
      .join(' ');
    // Before there are parties nothing can be said of those that decide together.
    expect(sections.filter((name) => name !== 'jointControl' && !asked.includes(`\`${name}\``))).toEqual([]);
  });
});
