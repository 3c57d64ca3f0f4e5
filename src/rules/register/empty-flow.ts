/** A flow that carries nothing, because those who send do not hold it. */
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { selectNames, selectParties } from '../../register/party.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements } from '../terms.ts';

export const emptyFlow: Rule = {
  code: 'register/empty-flow',
  severity: 'error',
  summary: 'Each flow has someone who holds what it carries, and someone else to receive it.',
  why: 'Information that nobody in a flow holds cannot flow, so no lawful basis is asked for and none is shown. Either the flow or `heldBy` is wrong.',
  source: 'UK GDPR Article 5(1)(b) and (c)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      for (const [name] of Object.entries(entry.terms.flows ?? {})) {
        const empty = nothingOf(entry, name);
        if (empty.length === 0) continue;
        const pointer = `/flows/${asStep(name)}`;
        const titles = listInWords(empty.map((kind) => `“${entry.terms.data?.[kind]?.title ?? kind}”`));
        yield {
          at: entry.agreement.source.locate(pointer, 'key'),
          agreement: entry.id,
          pointer,
          actual: `flow of ${titles} in which nobody who holds it has anyone to send it to`,
          expected: 'a sender that is in `heldBy`, and a recipient',
          remedy:
            'Name the party that holds the information as a sender, take the information out of the flow, or correct `heldBy`.',
          related: empty
            .filter((kind) => entry.terms.data?.[kind]?.heldBy !== undefined)
            .map((kind) => ({
              at: entry.agreement.source.locate(`/data/${asStep(kind)}/heldBy`, 'key'),
              text: 'Who holds it stands here.',
            })),
        };
      }
    }
  },
};

/** The kinds of data of a flow for which it makes nobody's need. A flow to or from a processor is the controller's own. */
function nothingOf({ terms, parties }: Entry, name: string): readonly string[] {
  const flow = terms.flows?.[name];
  if (flow === undefined) return [];
  const sides = [flow.between ?? flow.from, flow.between ?? flow.to].map((side) => selectParties(side ?? [], parties));
  if (
    sides.some((side) => side.length === 0 || side.every(({ role }) => role === 'processor' || role === 'coordinator'))
  )
    return [];
  const [senders = [], recipients = []] = sides.map((side) =>
    side.filter(({ role }) => role === 'controller' || role === 'source'),
  );
  return selectNames(flow.data ?? [], Object.keys(terms.data ?? {})).filter((kind) => {
    const heldBy = terms.data?.[kind]?.heldBy;
    const holders = heldBy === undefined ? undefined : new Set(selectParties(heldBy, parties));
    // Who is named and cannot be found has a finding of its own, and may well hold it.
    if (holders !== undefined && heldBy !== undefined && holders.size === 0) return false;
    return !senders.some(
      (sender) =>
        (holders === undefined || holders.has(sender)) &&
        recipients.some(
          (recipient) =>
            (recipient !== sender || sender.bodies.length > 1 || sender.shape === 'class') &&
            recipient.role !== 'source',
        ),
    );
  });
}
