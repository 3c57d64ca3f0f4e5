/**
 * What documents say of their own: labels, captions, sentences around the facts. The words are those of an edition, in its
 * catalogue `templates/editions/<edition>/words.yaml`, so that an agreement keeps them whatever the tool does later.
 *
 * How to let a document say something:
 * - Put the text into the catalogue, under the name of the block or part that says it. Texts are ICU messages, read by
 *   `base/messages.ts` and written as those of the site are: `{name}` is an argument, `{n, plural, one {…} other {…}}` a
 *   count, an apostrophe is `’`.
 * - Call `words.t('parties.caption')`, with the key written out whole, so that the test of the edition finds which are used.
 * - An edition that was released keeps its texts; other words belong to the next edition.
 *
 * Words of the front matter (`in-force`) stand under `word`. Pages, data and the terminal say them as documents do:
 * those of one agreement in the words of its edition, all others in those of the newest.
 */
import { type Editions, newestEdition } from '../agreement/editions.ts';
import { longDate, parseDate, parsePeriod } from '../base/dates.ts';
import { onceForEach } from '../base/memo.ts';
import { inARow, messagesOf, readCatalogue, type Values } from '../base/messages.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { versionStatus } from '../register/pending.ts';

/** The words of an edition. */
export interface Wording {
  /** The text of a message. Throws if there is no such message, or if its arguments are not those that it takes. */
  t(key: string, values?: Values): string;
  /** A word of the front matter as people say it; of a period, `every 1 month` is `Once a month`. */
  word(word: string): string;
  /** `a, b and c`; with semicolons where one has a comma of its own, so that nobody takes its parts for others. */
  list(words: readonly string[]): string;
  /** A date of the front matter as people write it; other text as it is. */
  date(text: string | undefined): string;
  /** How often something happens that happens once in a period: `once a year`, `every 6 months`. */
  often(period: string): string;
  /** The state of an agreement; of an illustrative one it never reads as if it bound anybody. */
  status(status: string, illustrative: boolean): string;
  /**
   * The state of the version with the day since which it holds, or from which it will: `In force (illustrative) since
   * 1 October 2026`. A draft has been one since no day that matters.
   */
  statusSince(entry: Pick<Entry, 'pending' | 'standing' | 'illustrative'>): string;
}

/** The words of the edition of that name; of the newest, where there is none. */
export function wordingOf(editions: Editions, name: string | undefined): Wording {
  const edition = editions.get(name ?? '') ?? newestEdition(editions);
  if (edition === undefined) throw new Error('the installation has no edition');
  return readWording(edition.words);
}

/** All agreements of an edition are made with the same catalogue, which is read once. */
const readWording = onceForEach((catalogue): Wording => {
  const messages = readCatalogue('en', catalogue);
  const { t } = messagesOf(messages);
  const often: Wording['often'] = (period) => {
    const { count, unit } = parsePeriod(period) ?? {};
    return count === 1 && unit !== undefined
      ? t('period.once', { unit: unit.replace(' ', '') })
      : t('period.every', { period });
  };
  const status: Wording['status'] = (word, illustrative) =>
    illustrative ? t('status.illustrative', { status: said(word) }) : said(word);
  const said: Wording['word'] = (word) => {
    const period = /^every (\d+ [a-z ]+)$/.exec(word)?.[1];
    if (period !== undefined) return humanise(often(period));
    const key = `word.${word}`;
    return messages.has(key) ? t(key) : humanise(word);
  };
  return {
    t,
    word: said,
    list: (words) =>
      inARow(words, (first, last, between) =>
        between === ';' ? t('list.and-after-semicolons', { first, last }) : t('list.and', { first, last }),
      ),
    date: (text) => {
      const date = text === undefined ? undefined : parseDate(text);
      return date === undefined ? (text ?? '') : longDate(date);
    },
    often,
    status,
    statusSince: (entry) => {
      const { standing, pending, illustrative } = entry;
      const state = versionStatus(entry);
      if (state === 'not-in-force' && pending?.from !== undefined) {
        const words = t('status.not-before', { date: longDate(pending.from) });
        return illustrative ? t('status.illustrative', { status: words }) : words;
      }
      const words = status(state, illustrative);
      return standing.since === undefined || state === 'draft' || state === 'not-in-force'
        ? words
        : t('status.since', { status: words, date: longDate(standing.since) });
    },
  };
});
