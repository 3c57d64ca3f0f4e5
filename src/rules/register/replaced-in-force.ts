/** An agreement that was replaced and goes on being in force. */
import { longDate } from '../../base/dates.ts';
import { effectiveDay } from '../../register/version.ts';
import type { Rule } from '../rule.ts';
import { isRunning } from '../../register/status.ts';

export const replacedInForce: Rule = {
  code: 'register/replaced-in-force',
  severity: 'warning',
  summary: 'An agreement that another replaces has ended when the other starts.',
  why: 'The register shows both as in force. Someone who finds the old one follows terms that no longer hold.',
  *check(register) {
    const byId = new Map(register.entries.map((entry) => [entry.id, entry]));
    for (const entry of register.entries) {
      const { id, agreement, standing } = entry;
      const day = effectiveDay(agreement, register.today);
      if (!agreement.valid || standing.status !== 'in-force' || day > register.today) continue;
      for (const [index, replaced] of (agreement.terms.replaces ?? []).entries()) {
        const old = byId.get(replaced);
        if (old === undefined || !old.agreement.valid || old.agreement.kind === 'listing') continue;
        const lives = isRunning(old.standing);
        // Agreements that replace each other have a graver finding.
        if (!lives || old === entry || (old.agreement.terms.replaces ?? []).includes(id)) continue;
        const pointer = `/replaces/${index}`;
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: `agreement that was replaced on ${longDate(day)} and is still in force (“${old.terms.title}”)`,
          expected: 'an agreement that has ended',
          remedy: `Add an \`ended\` event to the log of \`${replaced}\`. If both are to go on, take it out of \`replaces\`.`,
          related: [{ at: old.agreement.source.locate('/record/log', 'key'), text: 'Its log stands here.' }],
        };
      }
    }
  },
};
