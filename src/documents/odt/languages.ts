/** The languages of letters, which spelling checkers and voices go by. */
import { regionalLanguage } from '../../base/languages.ts';
import type { Attributes } from './xml.ts';

/** The language of a text, for letters of every script: files tell western, east Asian and complex ones apart. `tag` is BCP 47. */
export function languageOf(tag: string): Attributes {
  const { language, script, region } = new Intl.Locale(regionalLanguage(tag));
  const said = { language, country: region ?? 'none', script };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]): [string, string | undefined][] => [
      [`fo:${name}`, value],
      [`style:${name}-asian`, value],
      [`style:${name}-complex`, value],
    ]),
  );
}
