/** What an action says in the log is no command, whoever wrote the words. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runner } from '../../src/actions/runner.ts';

afterEach(() => void vi.restoreAllMocks());

function said(words: string): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  runner({}).say(words);
  return String(write.mock.calls[0]?.[0]);
}

describe('a line of the log', () => {
  it.each([
    ['::set-output name=a::b', '| ::set-output name=a::b\n'],
    ['  ::stop-commands::x', '|   ::stop-commands::x\n'],
    ['\u034f:\ufe0f:add-mask::x', '| \u034f:\ufe0f:add-mask::x\n'],
    ['a ##[error]x', 'a # # [error]x\n'],
    ['a #\u034f#\ufe0f[error]x', 'a # # [error]x\n'],
    ['a\n::error::x', 'a ::error::x\n'],
    ['a\r::error::x', 'a\ufffd::error::x\n'],
  ])('%j is no command', (words, line) => {
    expect(said(words)).toBe(line);
  });

  it('keeps the spaces that set it', () => {
    expect(said('     70 | title: ::x::')).toBe('     70 | title: ::x::\n');
  });
});
