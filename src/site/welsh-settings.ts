/** The register's own texts in Welsh, where its settings give them. */
import type { Register } from '../register/register.ts';
import { knownText } from './language-marks.ts';
import type { Language } from '../base/messages.ts';

type Settings = Register['settings'];

/** The settings with the register's own texts in the language of the pages; what they do not give in it stays as it is. */
export function settingsIn(language: Language, settings: Settings): Settings {
  const { welsh, situations, people } = settings;
  if (language !== 'cy' || welsh === undefined) return settings;
  return {
    ...settings,
    title: welsh.title ?? settings.title,
    ...(welsh.introduction === undefined ? {} : { introduction: welsh.introduction }),
    themes: named(settings.themes, welsh.themes),
    ...(situations === undefined ? {} : { situations: named(situations, welsh.situations) }),
    ...(people === undefined
      ? {}
      : {
          people: Object.fromEntries(
            Object.entries(people).map(([id, kind]) => [
              id,
              { ...kind, title: named({ [id]: kind.title }, welsh.people)[id] ?? kind.title },
            ]),
          ),
        }),
  };
}

/** Those texts, as pages show them: they are not taken for English. */
export function settingsInWelsh({ welsh }: Settings): readonly string[] {
  const { title = '', introduction = [], themes = {}, situations = {}, people = {} } = welsh ?? {};
  return [title, ...introduction, ...[themes, situations, people].flatMap((names) => Object.values(names))].map(
    knownText,
  );
}

type Names = Settings['themes'];

/** The names that there are, each in Welsh where it is given. */
function named(names: Names, welsh: Names = {}): Names {
  return Object.fromEntries(
    Object.entries(names).map(([id, name]) => [id, Object.hasOwn(welsh, id) ? (welsh[id] ?? name) : name]),
  );
}
