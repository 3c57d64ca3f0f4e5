/** The short reference of a text: the vector of docs/digest.md, what moves it, and how it may be typed in. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReference, shortReference } from '../../src/base/short-reference.ts';
import { sha256 } from '../../src/host/environment.ts';

const TEXT = {
  id: 'mereshire-exploitation',
  version: '2.1',
  digest: 'sha256:b373c4fb877c39108cfdeb934e1097ae5b375f96bcc8ea6c678f3d909e26b7b7',
};
const reference = shortReference(TEXT, sha256);

describe('a short reference', () => {
  it('is the one that the documentation works out by hand', () => {
    const page = readFileSync('docs/digest.md', 'utf8');
    const [, id, version, digest] = /concordat-reference\/1\n(\S+)\n(\S+)\n(sha256:\S+)\n/.exec(page) ?? [];
    expect({ id, version, digest }).toEqual(TEXT);
    expect(page).toContain(`the reference is \`${reference}\``);
  });

  it('is another for another agreement, version or digest', () => {
    const others = [
      { ...TEXT, id: 'mereshire-exploitation2' },
      { ...TEXT, version: '2.10' },
      { ...TEXT, digest: TEXT.digest.replace('b3', 'b4') },
      // The same letters, divided in another way.
      { ...TEXT, id: 'mereshire-exploitation\n2', version: '1' },
    ].map((one) => shortReference(one, sha256));
    expect(new Set([reference, ...others]).size).toBe(5);
  });

  it('has no signs that are taken for others, and none twice among ten thousand texts', () => {
    const all = Array.from({ length: 10_000 }, (_, index) =>
      shortReference({ ...TEXT, version: `1.${index}` }, sha256),
    );
    expect(new Set(all).size).toBe(10_000);
    expect(all.filter((one) => !/^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/.test(one))).toEqual([]);
    expect(new Set(all.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is read however people type it', () => {
    for (const typed of ['0ZN2-CE42-P1PA', '0zn2ce42p1pa', ' OZN2 CE42 PLPA ', 'ozn2‐ce42–pipa', '0ZN2CE42-P1PA\n'])
      expect(readReference(typed)).toBe('0ZN2-CE42-P1PA');
  });

  it('is nothing else', () => {
    for (const typed of [
      '',
      '0ZN2-CE42',
      '0ZN2-CE42-P1PAA',
      '0ZN2-CE42-P1PU',
      '0ZN2-CE42-P1P!',
      '../../etc/x',
      'ＯZN2CE42P1P',
    ])
      expect(readReference(typed)).toBeUndefined();
  });
});
