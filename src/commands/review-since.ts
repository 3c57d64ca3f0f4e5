/** What a review compares with: an earlier law, or the text as it was at a revision in git or in a folder. */
import type { World } from './command.ts';
import { compareStates } from './compare-states.ts';
import { sidesOf } from './diff-sides.ts';
import { earlierLaw, type LawEdition } from './law-data.ts';

export interface Earlier {
  readonly law?: LawEdition | undefined;
  /** What changed in the text since then, and what that state is called. */
  readonly text?: { readonly from: string; readonly says: readonly string[] };
}

/** What goes by that name, or a sentence that says why nothing does. The folder of this tool holds a register and a law. */
export async function earlierState(world: World, name: string, id: string): Promise<Earlier | string> {
  const folder = world.elsewhere(name);
  const isRegister = (await folder.list('')).some((entry) => entry.name === 'agreements' && entry.kind === 'folder');
  const holdsLaw = !isRegister || (await folder.list('schemas/law')).length > 0;
  const law = holdsLaw ? await earlierLaw(world, name) : undefined;
  if (!isRegister && (law !== undefined || !(await world.history.knows(name))))
    return law === undefined
      ? `${name} is no revision in git, and holds no register and no law. For a law, name a folder of law files, or a file that \`law --format json\` wrote.`
      : { law };
  try {
    const sides = await sidesOf(world, [name]);
    if (typeof sides === 'string') return sides;
    const { changes } = await compareStates(world, sides, [id]);
    const own = changes.agreements.find((one) => one.id === id);
    const says = own === undefined ? [] : [...own.about, ...own.changes.map((change) => change.says), ...own.recorded];
    return { law, text: { from: changes.from.name, says } };
  } finally {
    world.history.close();
  }
}
