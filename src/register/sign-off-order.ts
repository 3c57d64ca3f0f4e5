/** What has to be done before the parties of an agreement decide, and whether it was done in that order. */
import { type IsoDate, parseDate } from '../base/dates.ts';
import type { SignOff } from '../agreement/register-files.ts';
import type { Event } from '../agreement/written/agreement.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Entry } from './entry.ts';
import { isAboutPresent } from './pending.ts';
import type { Register } from './register.ts';
import { isSignedElsewhere } from './signatories.ts';

export type Step = NonNullable<NonNullable<WrittenRegister['sign-off']>['order']>[number];

/** A step that comes before the decisions of the parties. */
export interface StepTaken {
  readonly step: Exclude<Step, 'signatories'>;
  /** The day on which it was done for the present version; nothing, if the log does not say. */
  readonly day: IsoDate | undefined;
  /** The first thing that was done on an earlier day than the step, or without it, although it comes after. */
  readonly early: Done | undefined;
}

/** Something that was done for the present version: an event of the log, or a party's decision. */
export type Done = { readonly date: string } & (
  | { readonly step: Step; readonly index: number }
  | { readonly step: 'signatories'; readonly record: SignOff }
);

const EVENTS: Readonly<Partial<Record<Event['event'], Step>>> = {
  'dp-review': 'data-protection-review',
  'quality-check': 'quality-check',
  'out-for-signature': 'signatories',
};

/**
 * The steps that the policy puts before signing (`sign-off.order`), as far as the present version has come. What is not on
 * record of a version that may be signed elsewhere may be elsewhere too; what is on record has its order.
 */
export function stepsTaken(
  entry: Entry,
  { settings, today }: Pick<Register, 'settings' | 'today'>,
): readonly StepTaken[] {
  const order = settings['sign-off']?.order ?? [];
  if (!entry.agreement.valid || entry.signing.state === 'not-asked') return [];
  const done = doneFor(entry, today);
  const elsewhere = isSignedElsewhere(entry, { settings, today });
  return order.flatMap((step, place): readonly StepTaken[] => {
    if (step === 'signatories') return [];
    const after = new Set(order.slice(place + 1));
    const taken = done.find((one) => one.step === step);
    const early = done.find((one) => after.has(one.step) && (taken === undefined ? !elsewhere : one.date < taken.date));
    return [{ step, day: parseDate(taken?.date ?? ''), early }];
  });
}

/** What was done for the present version by a day, the earliest first. */
function doneFor(entry: Entry, today: IsoDate): readonly Done[] {
  const { agreement, signing, terms } = entry;
  const events = (agreement.terms.record?.log ?? []).flatMap((event, index): readonly Done[] => {
    const { date } = event;
    // One with a day is about the next review, and no step towards signing.
    const step = event.next === undefined ? EVENTS[event.event] : undefined;
    return step !== undefined && date <= today && isAboutPresent(event, entry) ? [{ date, step, index }] : [];
  });
  const decided = signing.decisions
    .filter(({ version }) => version === terms.version)
    .flatMap(({ records }) =>
      records.map((record): Done => ({ date: record.facts.date, step: 'signatories', record })),
    );
  return [...events, ...decided].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
