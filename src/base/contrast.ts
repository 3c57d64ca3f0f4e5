/**
 * How well one colour stands out from another: the contrast ratio of the Web
 * Content Accessibility Guidelines 2.2 (W3C, "relative luminance" and "contrast
 * ratio" among its definitions). It is reckoned here: the packages for it either
 * carry all of colour science along, or have not been kept for years.
 */

/** A colour of sRGB as `#rrggbb`. */
export type Colour = `#${string}`;

/** From 1, no difference, to 21, black on white. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The shade of a colour nearest to it that has at least this contrast to each
 * of the others, made towards black or towards white; nothing if even that end
 * has not.
 */
export function shadeWith(
  colour: Colour,
  towards: 'black' | 'white',
  others: readonly Colour[],
  least: number,
): Colour | undefined {
  for (let percent = 0; percent <= 100; percent += 1) {
    const shade = mixed(colour, towards === 'black' ? '#000000' : '#ffffff', percent);
    if (others.every((other) => contrast(shade, other) >= least)) return shade;
  }
  return undefined;
}

/** A colour with so many per cent of another in it. */
export function mixed(colour: Colour, other: Colour, percent: number): Colour {
  const [from, to] = [channels(colour), channels(other)];
  const mix = from.map((value, index) => Math.round(value + (((to[index] ?? 0) - value) * percent) / 100));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
