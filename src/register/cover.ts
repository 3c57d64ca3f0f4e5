/** Works out the coverage of an agreement: its needs, each with its answer. */
import type { IsoDate } from '../base/dates.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Law } from '../law/law.ts';
import { answerer } from './answer.ts';
import type { Coverage } from './coverage.ts';
import { needsOf } from './needs.ts';
import type { Party } from './party.ts';

/**
 * The needs of an agreement and the grounds stated for them, under the law of
 * a day: for an agreement in force today, otherwise its first day. Bodies of
 * the same kind, nation and standing get one answer, worked out once.
 */
export function cover(terms: WrittenAgreement, parties: ReadonlyMap<string, Party>, law: Law, day: IsoDate): Coverage {
  return { answers: needsOf(terms, parties, law).map(answerer(terms, parties, law, day)) };
}
