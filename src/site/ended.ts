/** Why an agreement ended: its page and its lines in lists say so, since nothing leaves the register. */
import type { Entry } from '../register/entry.ts';
import { namedBy } from './named-by.ts';
import { isShown, type Published } from './published.ts';
import { sentence } from './words.ts';

/** `Ended on 31 March 2024.` and the reason that is on record, if the public may see it; nothing of one that has not ended. */
export function endedWords(site: Published, entry: Entry): readonly string[] {
  const { standing } = entry;
  if (standing.status !== 'ended') return [];
  return [
    standing.since === undefined ? site.t('ended.ended') : site.t('ended.on', { date: site.date(standing.since) }),
    ...endReasons(site, entry),
  ];
}

/** The reasons for its end, each a sentence. */
export function endReasons(site: Pick<Published, 't' | 'list' | 'today' | 'entries'>, entry: Entry): readonly string[] {
  const { terms, standing } = entry;
  const recorded = entry.show === 'all' && isShown(entry, 'record');
  const last = (terms.record?.log ?? [])
    .filter((event) => event.date <= site.today && (event.event === 'ended' || event.event === 'withdrawn'))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  const note = recorded ? (last?.note ?? last?.outcome) : undefined;
  const after = namedBy(site, entry.id, 'replaces').map((other) => other.terms.title);
  return [
    ...(last === undefined && standing.ends !== undefined ? [site.t('ended.last-day')] : []),
    ...(note === undefined ? [] : [sentence(note.replaceAll(/\s+/g, ' '))]),
    ...(after.length === 0 ? [] : [site.t('ended.replaced', { by: site.list(after) })]),
  ];
}
