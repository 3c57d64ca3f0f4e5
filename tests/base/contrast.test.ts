import { describe, expect, it } from 'vitest';
import { type Colour, contrast, mixed, shadeWith } from '../../src/base/contrast.ts';

describe('the contrast ratio', () => {
  // As the WebAIM contrast checker and the examples of WCAG give them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.47],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#000000', 5.25],
  ] as const)('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(one, other)).toBe(contrast(other, one));
  });
});

describe('the nearest shade', () => {
  it.each(['#ffff00', '#b1b4b6', '#ff8800', '#000000'] satisfies readonly Colour[])('of %s stands out', (colour) => {
    const shade = shadeWith(colour, 'black', ['#ffffff', '#eeeeee'], 4.5);
    expect(contrast(shade ?? '#ffffff', '#eeeeee')).toBeGreaterThanOrEqual(4.5);
  });

  it('is the colour itself where that is enough, and none where nothing is', () => {
    expect(shadeWith('#12436d', 'black', ['#ffffff', '#eeeeee'], 4.5)).toBe('#12436d');
    expect(shadeWith('#808080', 'white', ['#ffffff'], 4.5)).toBeUndefined();
  });

  it('is a mixture', () => {
    expect(mixed('#ff0000', '#000000', 50)).toBe('#800000');
  });
});
