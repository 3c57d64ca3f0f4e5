/**
 * A register as its public sees it on a day: of each agreement the version
 * that was in force, and nothing that happened later. A check looks at the
 * newest text instead, which may take effect on a day to come.
 */
import { type IsoDate, parseDate, type Period } from '../base/dates.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Entry, KeptVersion } from './entry.ts';
import { publication } from './link.ts';
import { pendingOn } from './pending.ts';
import { noticeOfReview } from './policy.ts';
import type { Register } from './register.ts';
import type { Signing } from './signing.ts';
import { endsByEvent, standing } from './status.ts';

/** The register on the day that it was read for. */
export function registerOnDay(register: Register): Register {
  return { ...register, entries: register.entries.map((entry) => entryOnDay(entry, register)) };
}

/** One of its agreements on that day: the text that was in force, which may be a kept version (`isKept`). */
export function entryOnDay(entry: Entry, register: Pick<Register, 'settings' | 'packs' | 'today'>): Entry {
  return onDay(entry, register.today, noticeOfReview(register));
}

/**
 * The register of a day as rules judge it: `shown` is `written` on that day. What can be put right no more is judged as
 * what has ended, which rules of law pass over: a kept version that was in force then, and the text of an agreement that
 * the log says has ended since. No acceptance in it is judged again. Kept versions are told by all that are kept.
 */
export function judgedOnDay(shown: Register, written: Register): Register {
  const entries = shown.entries.map((entry, index): Entry => {
    const now = written.entries[index];
    if (now === undefined || now === entry) return entry;
    const { versions } = now;
    if (!isKept(entry) && !endsByEvent(now.terms.record?.log ?? [])) return { ...entry, versions };
    const { record } = entry.terms;
    const { accept: _accepted, ...told } = record ?? { log: [] };
    return {
      ...entry,
      terms: record === undefined ? entry.terms : { ...entry.terms, record: told },
      standing: { ...entry.standing, status: 'ended' },
      versions: isKept(entry) ? versions.filter(({ effective }) => (effective ?? '') <= shown.today) : versions,
    };
  });
  return { ...shown, entries };
}

/** Whether a text is one that stands under `versions/`. */
export function isKept({ agreement }: Entry): boolean {
  return agreement.source.path.startsWith(`agreements/${agreement.id}/versions/`);
}

function onDay(entry: Entry, today: IsoDate, notice: Period): Entry {
  if (!entry.agreement.valid) return entry;
  const versions = entry.versions.filter(({ effective }) => effective === undefined || effective <= today);
  const first = parseDate(entry.terms.effective ?? '');
  const comes = nextDay(entry, today);
  const before = first !== undefined && first > today ? versions[0] : undefined;
  if (before !== undefined) return { ...inForce(before, entry, versions.slice(1), today, notice), ...comes };
  const record = until(entry.terms.record, today);
  const signing = signedUntil(entry.signing, today);
  const same = record === entry.terms.record && signing === entry.signing && versions.length === entry.versions.length;
  return same ? entry : { ...entry, versions, signing, terms: withRecord(entry.terms, record), ...comes };
}

/** The next day of which the files tell something: the first of the text, or that of an event of its log or of a version. */
function nextDay({ terms, versions }: Entry, today: IsoDate): Pick<Entry, 'comes'> {
  const days = [
    terms.effective,
    ...versions.map(({ effective }) => effective),
    ...(terms.record?.log ?? []).map(({ date }) => date),
  ];
  const [comes] = days
    .flatMap((day) => parseDate(day ?? '') ?? [])
    .filter((day) => day > today)
    .sort();
  return comes === undefined ? {} : { comes };
}

/** A kept version as the text of its agreement. What the agreement keeps from the public now stays with it. */
function inForce(
  kept: KeptVersion,
  now: Entry,
  versions: readonly KeptVersion[],
  today: IsoDate,
  notice: Period,
): Entry {
  const terms = withRecord(kept.entry.terms, until(together(kept.entry.terms.record, now.terms.record), today));
  const state = standing(terms, today, notice, versions);
  const signed = kept.entry.signing.state;
  const [old, present] = [publication(terms, state, signed), publication(now.terms, state, signed)];
  const { pending: _then, ...words } = kept.entry;
  return {
    ...words,
    terms,
    standing: state,
    ...pendingOn({ ...words, terms, standing: state, versions }, today),
    signing: signedUntil(kept.entry.signing, today),
    versions,
    unpublished: present.unpublished ?? old.unpublished,
    ...(kept.files.length === 0 ? {} : { released: kept.files }),
  };
}

type Told = WrittenAgreement['record'];

/** The log goes on when a version was kept: both have a part of what happened, and the present one is the better told. */
function together(old: Told, present: Told): Told {
  if (old?.log === undefined || present?.log === undefined) return old ?? present;
  const name = ({ date, event, parties = [] }: (typeof old.log)[number]): string => [date, event, ...parties].join(' ');
  const known = new Set(present.log.map(name));
  const log = [...present.log, ...old.log.filter((event) => !known.has(name(event)))];
  return { ...old, log: log.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) };
}

/** The record without what came after a day; the very same where nothing did. */
function until(record: Told, today: IsoDate): Told {
  // A draft can have a record without a log: what it lacks is only noted.
  if (record?.log === undefined) return record;
  const log = record.log.filter(({ date }) => date <= today);
  const assessments = record.assessments?.filter(({ date }) => date <= today);
  if (log.length === record.log.length && assessments?.length === record.assessments?.length) return record;
  return { ...record, log, ...(assessments === undefined ? {} : { assessments }) };
}

/** Signing without the records of a later day, which count for nothing yet; the very same where there are none. */
function signedUntil(signing: Signing, today: IsoDate): Signing {
  const records = signing.records.filter(({ facts }) => facts.date <= today);
  const faults = signing.faults.filter(({ record }) => record.facts.date <= today);
  return records.length === signing.records.length ? signing : { ...signing, records, faults };
}

function withRecord(terms: WrittenAgreement, record: Told): WrittenAgreement {
  return record === undefined ? terms : { ...terms, record };
}
