/** Reads two states of a register as far as they differ, and compares them. */
import { readEditions } from '../agreement/editions.ts';
import { readLaw } from '../agreement/law-overrides.ts';
import { loadSchemas, type Schemas } from '../agreement/schemas.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { compareRegisters } from '../changes/compare-registers.ts';
import { withLargeFiles } from '../changes/large-files.ts';
import { filesOf, type Part, partOf } from '../changes/part-of.ts';
import type { ReadState } from '../changes/read-state.ts';
import { loadSentences } from '../changes/sentences.ts';
import { changedFiles } from '../changes/tree.ts';
import { loadWeights, type Weights, weightsFor } from '../register/compare/weigh.ts';
import { loadPacks, type Pack } from '../register/packs.ts';
import { readRegister } from '../register/read-register.ts';
import type { World } from './command.ts';
import { composingWith } from './composing.ts';
import type { Named } from './diff-sides.ts';

/** What changed from one state to the other, in the named agreements or, with none named, in all; `odd` are sentences on weights of changes that do not exist. */
export async function compareStates(
  world: World,
  [from, to]: readonly [Named, Named],
  only: readonly string[],
): Promise<{ readonly changes: ChangeSet; readonly odd: readonly string[] }> {
  const changed = await changedFiles(from.state, to.state, world.hash);
  const [part, schemas, packs, own, sentences] = await Promise.all([
    partOf(from.state, to.state, changed, only),
    loadSchemas(world.assets),
    loadPacks(world.assets),
    loadWeights(world.assets),
    loadSentences(world.assets),
  ]);
  const tool: Tool = { schemas, packs, weights: own };
  const [before, after] = await Promise.all([read(world, tool, from, to, part), read(world, tool, to, from, part)]);
  const { unknown: odd } = weightsFor(own, after.register.settings);
  // A change is judged by the table that stood before it: it could otherwise call itself editorial.
  const judging = before.register.settingsSource === undefined ? after : before;
  const { weights } = weightsFor(own, judging.register.settings);
  const composing = await composingWith(world, schemas, after.register.editions);
  return { changes: compareRegisters(before, after, changed, part, { weights, sentences, composing }), odd };
}

interface Tool {
  readonly schemas: Schemas;
  readonly packs: readonly Pack[];
  readonly weights: Weights;
}

async function read(
  { assets, hash, checkSignature, today }: World,
  { schemas, packs, weights }: Tool,
  { side, state }: Named,
  other: Named,
  part: Part,
): Promise<ReadState> {
  const files = withLargeFiles(filesOf(state, part), other.state.files, hash);
  const [{ law }, { editions }] = await Promise.all([readLaw(assets, files), readEditions(assets, files)]);
  const register = await readRegister({ files, schemas, law, hash, checkSignature, today, editions, packs, weights });
  return { side, register, findings: register.findings };
}
