/** Colour and width: what a terminal has, and what people ask for. */
import { describe, expect, it } from 'vitest';
import { wantsColour, widthOf } from '../../src/host/terminal.ts';

describe('colour', () => {
  it.each([
    ['on a terminal', true, 'as-is', {}, true],
    ['elsewhere', undefined, 'as-is', {}, false],
    ['on a terminal that has none', true, 'as-is', { TERM: 'dumb' }, false],
    ['with NO_COLOR', true, 'as-is', { NO_COLOR: '1' }, false],
    ['with NO_COLOR set to nothing', true, 'as-is', { NO_COLOR: '' }, true],
    ['with FORCE_COLOR elsewhere', undefined, 'as-is', { FORCE_COLOR: '1' }, true],
    ['with FORCE_COLOR set to 0', true, 'as-is', { FORCE_COLOR: '0' }, false],
    ['with FORCE_COLOR set to nothing', undefined, 'as-is', { FORCE_COLOR: '' }, false],
    ['with both', true, 'as-is', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['with --no-color', true, 'no-color', { FORCE_COLOR: '1' }, false],
  ] as const)('%s', (_where, isTTY, option, env, expected) => {
    expect(wantsColour({ isTTY }, option, env)).toBe(expected);
  });
});

describe('width', () => {
  it.each([
    ['no terminal', undefined, 80],
    ['a terminal that does not say', 0, 80],
    ['a terminal', 72, 72],
    ['a very wide one', 300, 100],
    ['a very narrow one', 12, 40],
  ])('of %s', (_what, columns, expected) => {
    expect(widthOf({ columns })).toBe(expected);
  });
});
