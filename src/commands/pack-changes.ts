/** What a pack says of changes: since the version before, or since a revision that somebody names. */
import type { ChangeSet } from '../changes/change-set.ts';
import { compareWithKept } from '../changes/compare-agreements.ts';
import { loadSentences } from '../changes/sentences.ts';
import { loadWeights, weightsFor } from '../register/compare/weigh.ts';
import type { Entry } from '../register/entry.ts';
import type { World } from './command.ts';
import { compareStates } from './compare-states.ts';
import { composingWith } from './composing.ts';
import { sidesOf } from './diff-sides.ts';
import type { Reading } from './read-world.ts';

/** Nothing is told where nothing can be; notes say why, for who sends it. A sentence where what was asked cannot be done. */
export async function changesFor(
  world: World,
  { register, schemas }: Pick<Reading, 'register' | 'schemas'>,
  entry: Entry,
  since: string | undefined,
): Promise<{ readonly told: ChangeSet | undefined; readonly notes: readonly string[] } | string> {
  if (since !== undefined) {
    const sides = await sidesOf(world, [since]);
    if (typeof sides === 'string') return sides;
    const { changes } = await compareStates(world, sides, [entry.id]);
    return { told: { ...changes, files: [], others: [] }, notes: [] };
  }
  const before = entry.versions.find(
    ({ version, entry: { agreement } }) => version !== entry.terms.version && agreement.valid,
  );
  if (before === undefined)
    return {
      told: undefined,
      notes: [
        'No version before this one is kept, so the pack does not say what changed. --since <revision> compares with a revision in git.',
      ],
    };
  const { weights } = weightsFor(await loadWeights(world.assets), register.settings);
  const sentences = await loadSentences(world.assets);
  const composing = await composingWith(world, schemas, register.editions);
  return { told: compareWithKept(before, entry, register, { weights, sentences, composing }), notes: [] };
}
