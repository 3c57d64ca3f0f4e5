/** What taking another edition of template and standard clauses would change in one agreement. */
import { editionFor, type Editions, newestEdition } from '../agreement/editions.ts';
import { nearest } from '../base/nearest.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { compareWithEdition } from '../changes/compare-agreements.ts';
import { loadSentences } from '../changes/sentences.ts';
import { loadWeights, weightsFor } from '../register/compare/weigh.ts';
import { listInWords } from '../register/gaps.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import type { World } from './command.ts';
import { composingWith } from './composing.ts';
import { noRegister } from './no-register.ts';
import { readWorld } from './read-world.ts';

export interface Compared {
  readonly changes: ChangeSet;
  readonly odd: readonly string[];
  readonly notes: readonly string[];
}

/**
 * With no name, of the newest edition. `odd` as in `compareStates`; `notes` are sentences for people. A sentence where what
 * was asked cannot be done.
 */
export async function compareEdition(
  world: World,
  ids: readonly string[],
  name: string | undefined,
): Promise<Compared | string> {
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0)
    return 'An edition is compared with that of one agreement. Name the agreement first: concordat diff <agreement> --edition';
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return nowhere;
  const { register, schemas } = await readWorld(world);
  const entry = register.entries.find((one) => one.id === id);
  const stop = cannotBeComposed(entry, register, id);
  if (entry === undefined || stop !== undefined) return stop ?? '';
  const edition = name === undefined ? newestEdition(register.editions) : register.editions.get(name);
  if (edition === undefined) return noSuchEdition(register.editions, name ?? '');
  const [own, sentences, composing] = await Promise.all([
    loadWeights(world.assets),
    loadSentences(world.assets),
    composingWith(world, schemas, register.editions),
  ]);
  const { weights, unknown } = weightsFor(own, register.settings);
  const changes = compareWithEdition(entry, edition.name, register, { weights, sentences, composing });
  const isSame = editionFor(register.editions, entry.terms.edition) === edition;
  const newest = edition === newestEdition(register.editions) ? ', the newest that this version of concordat has' : '';
  return { changes, odd: unknown, notes: isSame ? [`${id} has edition ${edition.name} already${newest}.`] : [] };
}

/** Why an agreement has no document to compare, if it has none. */
function cannotBeComposed(
  entry: Entry | undefined,
  { unreadable, editions }: Register,
  id: string,
): string | undefined {
  if (entry === undefined && !unreadable.includes(id)) return `There is no agreement called ${id} in agreements/.`;
  if (entry?.agreement.valid !== true) return `The form of ${id} has to be right first. See: concordat check ${id}`;
  if (entry.agreement.kind === 'listing') return `${id} is a listing: its text is not kept here, and has no edition.`;
  if (entry.standing.status === 'ended') return `${id} has ended: its words stay as they are.`;
  const { edition } = entry.terms;
  return editionFor(editions, edition) === undefined ? noSuchEdition(editions, edition ?? '') : undefined;
}

function noSuchEdition(editions: Editions, name: string): string {
  const all = [...editions.keys()];
  const [near] = nearest(name, all);
  return `There is no edition ${name} of the standard words. This version of concordat has ${listInWords(all)}.${near === undefined || all.length === 1 ? '' : ` Did you mean ${near}?`}`;
}
