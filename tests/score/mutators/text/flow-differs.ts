/** Prose by which a party is given nothing that a flow gives it. */
import { type Base, frontOf } from '../../base.ts';
import { controllersOf } from '../../controllers.ts';
import type { Mutator } from '../../mutant.ts';
import { hasEnded } from '../../sayings.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/flow-differs',
  *mutate(base) {
    for (const id of base.ids) {
      const receiver = receiverIn(base, id);
      if (receiver === undefined || hasEnded(frontOf(base, id))) continue;
      yield* withSentences(base, id, [
        `The data is never given to ${receiver}.`,
        `No information is passed to ${receiver}.`,
        `Nothing is sent to ${receiver}.`,
        `${receiver} receives nothing.`,
        `The information will not be disclosed to ${receiver}.`,
        `Personal data must never be shared with ${receiver}.`,
        `Nothing in this agreement is passed to ${receiver}.`,
        `No information goes to ${receiver}.`,
      ]);
    }
  },
};

/** The name of a party that is the recipient of a flow. */
function receiverIn(base: Base, id: string): string | undefined {
  const controllers = controllersOf(base, id);
  const { flows } = frontOf(base, id);
  return Object.values((flows ?? {}) as Readonly<Record<string, { to?: string | string[] }>>)
    .flatMap(({ to }) => to ?? [])
    .flatMap((name) => controllers.get(name) ?? [])[0];
}
