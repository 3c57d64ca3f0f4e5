/** Every code has a page, and the examples on it are true. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Finding, helpPage, sentence } from '../../src/base/finding.ts';
import type { Fonts } from '../../src/base/ports.ts';
import { missingGlyphs } from '../../src/build/glyphs.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { loadOwnRules } from '../../src/commands/load-own-rules.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { checkFiles, type Contents, registerOf } from '../helpers/check-files.ts';
import { composeContext, TODAY } from '../helpers/example.ts';
import { memoryModules } from '../helpers/memory-modules.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { readRulePage } from '../helpers/rule-examples.ts';

const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort();
const codes = pages.map((name) => name.replaceAll('\\', '/').replace(/\.md$/, ''));

describe('the pages of docs/rules', () => {
  it('are there for every code, and for no other', () => {
    expect([...codesInSource()].sort()).toEqual(codes);
  });

  it('are where findings say that help is', () => {
    expect(codes.map(helpPage)).toEqual(pages.map((name) => join('docs/rules', name)));
  });

  it('say what the rules say', () => {
    for (const rule of RULES) {
      const page = readRulePage(readFileSync(helpPage(rule.code), 'utf8'));
      expect(page.ask, rule.code).toBe(rule.summary);
      expect(page.why, rule.code).toContain(rule.why);
      expect(page.why, rule.code).toContain(rule.source === undefined ? '' : `Source: ${rule.source}.`);
    }
  });

  it('lists every rule of the folders, in the order of its code', () => {
    const files = readdirSync('src/rules', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^[a-z-]+\/[a-z0-9-]+\.ts$/.test(name),
    );
    const listed = RULES.map((rule) => rule.code);
    expect(listed).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort());
  });

  it.each(codes)('%s: the bad example has it, and the good one has nothing wrong', async (code) => {
    const page = readRulePage(readFileSync(helpPage(code), 'utf8'));
    expect(page.title).toBe(code);
    const [bad, good] = [await findingsOf(code, page.bad, asked(code)), await findingsOf(code, page.good, asked(code))];
    const said = bad.flatMap((finding) => [sentence(finding), finding.why, finding.remedy]);
    expect(said.filter((words) => /(?<!\.)\.\.(?!\.)/.test(words))).toEqual([]);
    expect(
      bad.filter((finding) => !ON_PURPOSE.has(`${code} ${finding.agreement}`)).map((finding) => finding.code),
    ).toContain(code);
    const wrong = good.filter(
      (finding) =>
        finding.severity === 'error' || (finding.code === code && !ON_PURPOSE.has(`${code} ${finding.agreement}`)),
    );
    expect(
      wrong.map((finding) => `${finding.code} ${finding.at.path}:${finding.at.start.line} ${finding.actual}`),
    ).toEqual([]);
  });
});

/**
 * `npm run proof` asks every rule of every example. `npm test` asks every rule of each tenth page's, and of the others'
 * the page's own, if it is the page of a rule.
 */
function asked(code: string): readonly Rule[] {
  const all = process.env['PROOF'] === '1' || OF_RULES.test(code) || codes.indexOf(code) % 10 === 0;
  return all ? RULES : RULES.filter((rule) => rule.code === code);
}

/** What is said of all rules or of what they find, by none of them. */
const OF_RULES = /^register\/(acceptance-|unknown-rule$)/;

/** What the register that is made up shows on purpose. */
const ON_PURPOSE = new Set([
  'review/due mereshire-leaving-hospital',
  'schema/missing-field mereshire-school-attendance',
  'register/missing-section mereshire-school-attendance',
]);

/** What `check` finds; for rules of a register's own what it finds with `--own-rules`, and for characters that no font draws what `build` finds. */
async function findingsOf(code: string, contents: Contents, rules: readonly Rule[]): Promise<readonly Finding[]> {
  const findings = await checkFiles(contents, TODAY, rules);
  if (code !== 'register/own-rule' && code !== 'publish/missing-glyph') return findings;
  const register = await registerOf(memoryFiles(contents));
  if (code === 'register/own-rule')
    return [...findings, ...(await loadOwnRules(memoryFiles(contents), memoryModules(contents), register)).findings];
  const latin = { draws: (point: number) => point < 0x2100 } as Fonts;
  const context = composeContext(register);
  return [
    ...findings,
    ...register.entries
      .filter((entry) => entry.id === 'mereshire-exploitation')
      .flatMap((entry) => missingGlyphs(entry, composeAgreement(entry, context), latin)),
  ];
}

/** The codes that stand in the source: as `code: '…'`, or as what a report is called by. */
function codesInSource(): ReadonlySet<string> {
  // The codes of changes between two versions are no findings; docs/changes.md lists them.
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^register[\\/]compare[\\/]/.test(name),
  );
  const found = files.flatMap((name) =>
    [
      ...readFileSync(join('src', name), 'utf8').matchAll(/(?:code: |report\(\s*reader,\s*)'([a-z-]+\/[a-z0-9-]+)'/g),
    ].map((match) => match[1] ?? ''),
  );
  return new Set([...found, ...RULES.map((rule) => rule.code)]);
}
