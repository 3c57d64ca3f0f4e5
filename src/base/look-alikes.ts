/**
 * Text as the eye takes it: letters of other scripts that look like Latin ones
 * become these, so that two names which differ in nothing that can be seen are
 * one. Accents stay: a Welsh name is not the same without them.
 */
export function asSeen(text: string): string {
  return [...text.normalize('NFKC')]
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .toLowerCase();
}

/** From Unicode's list of confusable characters (UTS 39): letters of Cyrillic, Greek, Armenian and Lisu that look like Latin ones, and rare Latin ones. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'ΑАꓮ',
    B: 'ΒВꓐ',
    C: 'СϹꓚ',
    D: 'ꓓ',
    E: 'ΕЕꓰ',
    F: 'Ϝꓝ',
    G: 'Ԍꓖ',
    H: 'ΗНꓧ',
    I: 'ΙІӀꓲ',
    J: 'ЈͿꓙ',
    K: 'ΚКꓗ',
    L: 'ꓡ',
    M: 'ΜМꓟ',
    N: 'Νꓠ',
    O: 'ΟОՕꓳ',
    P: 'ΡРꓑ',
    S: 'ЅՏꓢ',
    T: 'ΤТꓔ',
    U: 'Սꓴ',
    V: 'ѴꓦᏙ',
    W: 'Ԝꓪ',
    X: 'ΧХꓫ',
    Y: 'ΥҮꓬ',
    Z: 'Ζꓜ',
    a: 'аαɑ',
    c: 'сϲᴄ',
    d: 'ԁ',
    e: 'еҽ',
    g: 'ɡց',
    h: 'һհ',
    i: 'іιı',
    j: 'јϳ',
    l: 'ӏǀ',
    n: 'ո',
    o: 'оοօσ',
    p: 'рρ',
    q: 'ԛգ',
    r: 'гᴦ',
    s: 'ѕꜱ',
    u: 'υսʋ',
    v: 'νѵᴠ',
    w: 'ԝѡᴡ',
    x: 'хχ',
    y: 'уγү',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
