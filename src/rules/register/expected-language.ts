/** A language in which the register's policy packs expect it to be. */
import { packsOf } from '../../register/policy.ts';
import type { Rule } from '../rule.ts';

const NAMES: Readonly<Record<string, string>> = { cy: 'Welsh', en: 'English' };

export const expectedLanguage: Rule = {
  code: 'register/expected-language',
  severity: 'warning',
  summary: 'A register is in every language that its policy packs expect.',
  why: 'People have a right to deal with the bodies of this register in that language.',
  *check(register) {
    const { settings, settingsSource } = register;
    if (settingsSource === undefined) return;
    const languages: readonly string[] = settings.languages ?? ['en'];
    for (const pack of packsOf(register)) {
      for (const language of pack.languages.filter((one) => !languages.includes(one)))
        yield {
          at: settingsSource.locate('/languages'),
          pointer: '/languages',
          actual: `register that is not in ${NAMES[language]}`,
          expected: `\`${language}\` among its \`languages\`, as the policy pack \`${pack.id}\` asks`,
          remedy: `Add \`${language}\` to \`languages\`.`,
          source: pack.source,
        };
    }
  },
};
