/** An agreement that is not, or not wholly, for the public, in a repository that the public can read. */
import { SETTINGS_PATH } from '../../agreement/register-files.ts';
import type { Entry, Unpublished } from '../../register/entry.ts';
import { isDraft } from '../../register/pending.ts';
import type { Rule } from '../rule.ts';

export const publicSource: Rule = {
  code: 'publish/public-source',
  severity: 'error',
  summary: 'A repository that everyone can read holds nothing that is not published.',
  why: 'What the site leaves out stands in the files. Everyone who opens the repository can read a draft, a text that is withheld and one that is OFFICIAL-SENSITIVE, from the moment when it gets there.',
  *check({ settings, settingsSource, entries }) {
    if (settings.source !== 'public' || settingsSource === undefined) return;
    const related = [
      { at: settingsSource.locate('/source'), text: `${SETTINGS_PATH} says that everyone can read it.` },
    ];
    for (const entry of entries) {
      const what = entry.agreement.valid ? notForAll(entry) : undefined;
      if (what === undefined) continue;
      const { source } = entry.agreement;
      const pointer = source.has('/publish') ? '/publish' : '/title';
      yield {
        at: source.locate(pointer),
        agreement: entry.id,
        pointer,
        actual: `${what} in a repository that everyone can read`,
        expected: 'a text that is published whole',
        remedy:
          'Keep it in a private repository until it is published. Or make this repository private and write `source: private`. The history keeps what was there: where it could do harm, tell whoever is responsible for security.',
        related,
      };
    }
  },
};

/** What of it is not for everyone, as a noun phrase; nothing where all of it is. */
function notForAll(entry: Entry): string | undefined {
  const { unpublished, show, withheld, terms } = entry;
  const kind = terms.classification === 'OFFICIAL-SENSITIVE' ? 'agreement that is OFFICIAL-SENSITIVE and' : undefined;
  if (unpublished === 'draft' && isDraft(entry)) return kind === undefined ? 'draft' : `${kind} a draft`;
  const how =
    unpublished !== undefined
      ? UNPUBLISHED[unpublished]
      : show === 'summary'
        ? 'published as a summary alone'
        : withheld === undefined
          ? undefined
          : `published without ${withheld.sections.length === 1 ? 'a section' : 'some sections'}`;
  return how === undefined ? undefined : `${kind ?? 'agreement that is'} ${how}`;
}

const UNPUBLISHED: Readonly<Record<Unpublished, string>> = {
  draft: 'not published before it is in force',
  'not-marked': 'not published',
  'not-signed': 'not published before all have signed',
  invalid: 'not published',
};
