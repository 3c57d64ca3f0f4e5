/** Prose that gives a period for keeping information that no rule on retention gives. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/retention-differs',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, retention, framework, record, data } = frontOf(base, id);
      const ended = record?.log?.at(-1)?.event === 'ended' || id === 'mereshire-shore-road-flood';
      if (kind === 'listing' || (retention === undefined && framework === undefined) || ended) continue;
      const titles: string[] = Object.values(data ?? {}).map((one) => (one as { title: string }).title);
      const title = titles.find((one) => !/\b(Act|law|logs?|code|order)\b/i.test(one));
      yield* withSentences(base, id, [
        'Information that was shared under this agreement is kept for 13 years.',
        'Each party destroys what it received under this agreement after nine months.',
        'Records received under this agreement are held for at least forty-eight months, and then looked at again.',
        'Case records are kept for 19 years.',
        ...(hasEndless(retention) ? [] : ['The information is kept indefinitely, in case it is wanted again.']),
        'Whatever is disclosed under this agreement must be deleted within 11 days.',
        ...(title === undefined ? [] : [`As to “${title}”, a party keeps it for no more than 17 years.`]),
        'Information that was shared under this agreement is retained for a period of thirty (30) years.',
      ]);
    }
  },
};

/** Whether something is kept without end, so that prose may say so. */
function hasEndless(retention: unknown): boolean {
  return JSON.stringify(retention ?? []).includes('indefinitely');
}
