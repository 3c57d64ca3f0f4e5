/** A ground under Part 3 rests on no law. */
import { gapRule } from '../gap-rule.ts';

export const noPart3Law = gapRule('no-part-3-law', {
  what: 'law enforcement that rests on no law',
  summary: 'A ground under Part 3 cites the law that it rests on.',
  why: 'Processing for law enforcement is lawful only if it is based on law, statute or common law, as well as on consent or on what a task needs.',
  source: 'DPA 2018 s.35(2)',
});
