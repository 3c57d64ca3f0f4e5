/** Languages by their tags (BCP 47): `cy`, `pa-Guru`. */

/** The tag in its usual spelling, if it names a language that is known, and its script and country if it has them, and nothing more. */
export function knownLanguage(tag: string): string | undefined {
  // What names no language is asked for with every block of a text.
  if (tag === '') return undefined;
  try {
    const [usual = ''] = Intl.getCanonicalLocales(tag);
    const { language, script, region } = new Intl.Locale(usual);
    const parts = [language, ...(script === undefined ? [] : [script]), ...(region === undefined ? [] : [region])];
    if (parts.join('-') !== usual || usual.toLowerCase() !== tag.toLowerCase()) return undefined;
    const known =
      isNamed('language', language) &&
      (script === undefined || isNamed('script', script)) &&
      (region === undefined || isNamed('region', region));
    return known ? usual : undefined;
  } catch {
    // It has not the form of a tag.
    return undefined;
  }
}

/** The tag with its country, where programs ask for one to check spelling or to choose a voice. */
export function regionalLanguage(tag: string): string {
  return REGIONAL.get(tag) ?? tag;
}

/** Whether a language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  const { language, script } = new Intl.Locale(tag);
  return script === undefined ? RIGHT_TO_LEFT.has(language) : SCRIPTS.has(script);
}

/** The languages of these islands, whose country programs would guess, and not always well. */
const REGIONAL: ReadonlyMap<string, string> = new Map([
  ['cy', 'cy-GB'],
  ['en', 'en-GB'],
  ['ga', 'ga-IE'],
  ['gd', 'gd-GB'],
  ['gv', 'gv-IM'],
  ['kw', 'kw-GB'],
  ['sco', 'sco-GB'],
]);

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set('ar arc ckb dv fa he ps sd syr ug ur yi'.split(' '));
const SCRIPTS: ReadonlySet<string> = new Set('Arab Hebr Syrc Thaa'.split(' '));

function isNamed(type: 'language' | 'script' | 'region', code: string): boolean {
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined;
}
