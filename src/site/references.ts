/**
 * The short references of a register: a line for each text, so that the
 * reference on a document leads somewhere without scripts too. A small register
 * has all of them on the page “Check a copy”; a large one has a page for each
 * first sign that one begins with.
 */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import { PATHS } from './links.ts';
import { type Published, versionsOf } from './published.ts';

export interface Reference {
  readonly reference: string;
  readonly title: string;
  readonly href: string;
  /** Which version it is, and whether it holds. */
  readonly state: string;
}

function referencesOf({ t }: Published, entry: Entry): readonly Reference[] {
  const { id, agreement, reference, standing } = entry;
  if (agreement.kind === 'listing') return [];
  const { title, version = '' } = entry.terms;
  return [
    {
      reference,
      title,
      href: PATHS.agreement(id),
      state: t('verify.reference-present', { version, status: t(`status.${standing.status}`) }),
    },
    ...versionsOf(entry)
      .filter((kept) => kept.entry.reference !== reference)
      .map((kept) => ({
        reference: kept.entry.reference,
        title,
        href: PATHS.version(id, kept.version),
        state: t('verify.reference-earlier', { version: kept.version, by: version }),
      })),
  ];
}

/** More than so many would make the page heavy on which they stand together. */
const MOST_TOGETHER = 100;

const all = onceFor((site: Published): readonly Reference[] =>
  site.entries.flatMap((entry) => referencesOf(site, entry)),
);

/** Those that stand on the page “Check a copy”: all of them or none. */
export function referencesHere(site: Published): readonly Reference[] {
  const found = all(site);
  return found.length > MOST_TOGETHER ? [] : found;
}

/** The references of a large register by the sign that they begin with, each group with its page; none of a small one. */
export const signsOf: (
  site: Published,
) => readonly { readonly sign: string; readonly path: string; readonly references: readonly Reference[] }[] = onceFor(
  (site: Published) => {
    const found = all(site);
    if (found.length <= MOST_TOGETHER) return [];
    return [...new Set(found.map(({ reference }) => reference.charAt(0)))].sort().map((sign) => ({
      sign,
      path: PATHS.references(sign),
      references: found
        .filter(({ reference }) => reference.startsWith(sign))
        .sort((one, other) => (one.reference < other.reference ? -1 : 1)),
    }));
  },
);
