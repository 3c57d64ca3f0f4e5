/** Days of an agreement that contradict each other. */
import { type IsoDate, longDate, parseDate } from '../../base/dates.ts';
import type { Event } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import type { Observation, Rule } from '../rule.ts';

export const datesOutOfOrder: Rule = {
  code: 'register/dates-out-of-order',
  severity: 'error',
  summary: 'The days of an agreement follow one another as they can.',
  why: 'The state of the agreement, its last day and its next review are worked out from these days. If they contradict each other, the page says two things at once, and nobody knows which holds.',
  *check(register) {
    for (const entry of register.entries) {
      if (!entry.agreement.valid || entry.agreement.kind === 'listing') continue;
      const log = logOf(entry);
      yield* early(entry, log);
      yield* ended(entry);
      yield* reviewed(entry, log);
      yield* jumbled(entry, log);
    }
  },
};

interface Dated {
  readonly event: Event;
  readonly day: IsoDate;
  readonly pointer: string;
}

function logOf({ agreement }: Entry): readonly Dated[] {
  return (agreement.terms.record?.log ?? []).flatMap((event, index) => {
    const day = parseDate(event.date);
    return day === undefined ? [] : [{ event, day, pointer: `/record/log/${index}` }];
  });
}

/** In force before its first day. What an earlier version did before this one is no contradiction. */
function* early(entry: Entry, log: readonly Dated[]): Generator<Observation> {
  const { agreement, versions } = entry;
  const { effective = '', version } = agreement.terms;
  const first = parseDate(effective);
  const own = log.filter(
    ({ event }) =>
      event.event === 'in-force' && (event.version === undefined ? versions.length === 0 : event.version === version),
  );
  if (first === undefined || own.length === 0 || own.some(({ day }) => day >= first)) return;
  const last = own.reduce((one, other) => (other.day > one.day ? other : one));
  yield {
    ...place(entry, `${last.pointer}/date`),
    actual: `agreement in force on ${longDate(last.day)}, before its first day`,
    expected: `${longDate(first)} or later, as \`effective\` says`,
    remedy:
      'Find out from which day the parties are bound, and write that day under `effective` and in the log. If the event is of an earlier version, give its number under `version` of the event.',
    related: [{ at: agreement.source.locate('/effective'), text: 'Its first day stands here.' }],
  };
}

function* ended(entry: Entry): Generator<Observation> {
  const { terms, source } = entry.agreement;
  const [first, last] = [parseDate(terms.effective ?? ''), parseDate(terms.ends ?? '')];
  if (first === undefined || last === undefined || last >= first) return;
  yield {
    ...place(entry, '/ends'),
    actual: `last day (${longDate(last)}) before the first`,
    expected: `${longDate(first)} or later`,
    remedy: 'Correct `ends` or `effective`: with these days nothing is ever shared under the agreement.',
    related: [{ at: source.locate('/effective'), text: 'Its first day stands here.' }],
  };
}

/** `next` is the day of the next review, or the last day of an extension. */
function* reviewed(entry: Entry, log: readonly Dated[]): Generator<Observation> {
  for (const { event, day, pointer } of log) {
    const next = parseDate(event.next ?? '');
    if (event.event !== 'reviewed' || next === undefined || next > day) continue;
    yield {
      ...place(entry, `${pointer}/next`),
      actual: `next review on ${longDate(next)}, ${next === day ? 'the day of the review itself' : 'before the review itself'}`,
      expected: `a day after ${longDate(day)}`,
      remedy:
        'Write the day on which the agreement is to be reviewed again, or leave `next` out: then `review` gives the day.',
    };
  }
}

/** A log may be written from above or from below, and not both. */
function* jumbled(entry: Entry, log: readonly Dated[]): Generator<Observation> {
  const [first, last] = [log[0], log.at(-1)];
  if (first === undefined || last === undefined) return;
  const up = first.day <= last.day;
  for (const [index, one] of log.entries()) {
    const above = log[index - 1];
    if (above === undefined || (up ? above.day <= one.day : above.day >= one.day)) continue;
    yield {
      severity: 'warning',
      ...place(entry, `${one.pointer}/date`),
      actual: `event of ${longDate(one.day)} below one of ${longDate(above.day)}`,
      expected: 'events in the order of their days',
      remedy: 'Look whether the day is right. If it is, move the event to its place in the log.',
      related: [{ at: entry.agreement.source.locate(`${above.pointer}/date`), text: 'The event above it.' }],
    };
    return;
  }
}

function place({ agreement }: Entry, pointer: string): Pick<Observation, 'at' | 'agreement' | 'pointer'> {
  return { at: agreement.source.locate(pointer), agreement: agreement.id, pointer };
}
