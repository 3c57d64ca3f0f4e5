/** Article 6(1)(c) or (e) is relied on, and no law is cited. */
import { gapRule } from '../gap-rule.ts';

export const noPower = gapRule('no-power', {
  what: 'task that rests on no law',
  summary: 'Whoever relies on Article 6(1)(c) or (e) cites the law that lays the duty or task down.',
  why: 'A legal obligation or a public task must be laid down by domestic law. If no law is cited, nobody can see whose task it is or how far it goes.',
  source: 'UK GDPR Article 6(3); DPA 2018 s.8',
});
