/** What an agreement that is new is about, in a few lines. */
import type { Wording } from '../documents/wording.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { versionStatus } from '../register/pending.ts';

/** What a new agreement is about, for who has not read it yet. */
export function aboutNew(entry: Entry, words: Wording): readonly string[] {
  if (!entry.agreement.valid) return [];
  const { terms, parties, coverage } = entry;
  const titles = (things: Readonly<Record<string, { readonly title?: string }>> = {}): readonly string[] =>
    Object.entries(things).map(([id, { title }]) => title ?? humanise(id));
  const row = (label: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${label}: ${words.list(items)}.`];
  const keep = (terms.retention ?? []).map((rule) => rule.keep).filter((one) => one !== undefined);
  const stated = coverage.answers.filter(({ kind }) => kind === 'stated' || kind === 'not-needed').length;
  const open = coverage.answers.length - stated;
  return [
    ...(terms.summary === undefined ? [] : [terms.summary.replaceAll(/\s+/g, ' ').trim()]),
    `${words.word(versionStatus(entry))}${terms.version === undefined ? '' : `, version ${terms.version}`}.`,
    ...row(
      'Parties',
      [...parties.values()].map(({ title, role }) =>
        role === 'controller' ? title : `${title} (${words.word(role).toLowerCase().split(' (')[0]})`,
      ),
    ),
    ...row('Purposes', titles(terms.purposes)),
    ...row('Information', titles(terms.data)),
    ...row(
      'Kept for',
      [...new Set(keep)].map((one) => (one === 'indefinitely' ? 'time without end' : one)),
    ),
    ...(coverage.answers.length === 0
      ? []
      : [
          open === 0
            ? `A lawful basis is stated for each of its ${coverage.answers.length} needs.`
            : `A lawful basis is stated for ${stated} of its ${coverage.answers.length} needs; for ${open} something is missing or could not be checked.`,
        ]),
  ];
}
