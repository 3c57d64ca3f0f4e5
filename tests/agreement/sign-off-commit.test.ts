/** The commit by which a body signs, as git keeps it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commitParts, EMPTY_TREES } from '../../src/agreement/sign-off-commit.ts';

describe('the empty tree', () => {
  it.each(['sha1', 'sha256'])('is what git names by %s', (algorithm) => {
    // The name of an object is the hash of its kind, its size, a zero byte, and what it holds.
    expect(EMPTY_TREES).toContain(createHash(algorithm).update('tree 0\0').digest('hex'));
  });
});

describe('a commit', () => {
  it.each(['gpgsig', 'gpgsig-sha256'])('is parted into its lines, its message and its signature under %s', (name) => {
    const object = `tree a\nauthor b\n${name} BEGIN\n one\n END\ncommitter c\n\nWords\n\nmore\n`;
    expect(commitParts(object)).toEqual({
      lines: 'tree a\nauthor b\ncommitter c',
      message: 'Words\n\nmore\n',
      signature: 'BEGIN\none\nEND',
    });
  });

  it.each([
    ['no signature', 'tree a\nauthor b\n\nWords\n'],
    ['no message', 'tree a\ngpgsig BEGIN\n END'],
    ['nothing', ''],
  ])('has no parts with %s', (_what, object) => {
    expect(commitParts(object)).toBeUndefined();
  });
});
