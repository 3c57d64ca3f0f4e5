/** What a rule says of sentences that stand in the prose of an agreement. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from './check-files.ts';
import { memoryFiles } from './memory-files.ts';

/** The agreement that the sentences are put into, and how its front matter is changed before. */
export interface Setting {
  readonly id: string;
  readonly front?: (text: string) => string;
  /** The section that the sentences stand in. */
  readonly heading?: string;
  readonly today?: IsoDate;
}

/** Those of the sentences, each a paragraph of its own, of which the rule says something. */
export async function foundIn(rule: Rule, sentences: readonly string[], setting: Setting): Promise<readonly string[]> {
  const path = `agreements/${setting.id}/agreement.md`;
  const written = textOf(MERESHIRE, path);
  const [, front = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(written) ?? [];
  const heading = `## ${setting.heading ?? 'A word more'}`;
  const contents: Contents = {
    ...MERESHIRE,
    [path]: `${(setting.front ?? ((text) => text))(front)}${body.trimEnd()}\n\n${heading}\n\n${sentences.join('\n\n')}\n`,
  };
  const lines = textOf(contents, path).split('\n');
  const register = await registerOf(memoryFiles(contents), setting.today);
  const found = new Set(
    [...rule.check(register)].filter(({ at }) => at.path === path).map(({ at }) => lines[at.start.line - 1]),
  );
  return sentences.filter((sentence) => found.has(sentence));
}

/** Sentences that a rule tells in a setting, and sound ones that look like them. */
export type SaidCase = readonly [
  name: string,
  rule: Rule,
  setting: Setting,
  bad: readonly string[],
  sound: readonly string[],
];

/** Tests of what rules say of sentences. */
export function describeSaid(cases: readonly SaidCase[]): void {
  describe.each(cases)('%s', (_name, rule, setting, bad, sound) => {
    it('finds what differs', async () => {
      expect(await foundIn(rule, bad, setting)).toEqual(bad);
    });

    it('finds nothing in sound sentences', async () => {
      expect(await foundIn(rule, sound, setting)).toEqual([]);
    });
  });
}
