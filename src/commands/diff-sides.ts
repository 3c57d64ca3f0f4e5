/** What `diff` compares: revisions, the files as they are, folders, or two files. */
import type { Files } from '../base/ports.ts';
import type { Side } from '../changes/change-set.ts';
import { REGISTER_PATHS, type State } from '../changes/tree.ts';
import { withFiles } from '../base/with-files.ts';
import type { World } from './command.ts';
import { placeIn } from './place-in.ts';

/** A state of the register to compare, with what it is called. */
export interface Named {
  readonly side: Side;
  readonly state: State;
}

/** The two states that somebody names, or a sentence that says what is wrong with the names. */
export async function sidesOf(world: World, names: readonly string[]): Promise<readonly [Named, Named] | string> {
  const [from, to, ...more] = names;
  if (more.length > 0)
    return 'Name two revisions, two folders or two files at most. To compare single agreements, name them with --id.';
  const { history } = world;
  const now: Named = { side: { name: NOW }, state: { files: world.files } };
  if (from === undefined) return [await revision(world, await history.start()), now];
  const first = await placeOf(world, from);
  const range = to === undefined && first === undefined ? /^(.*?)(\.{2,3})(.*)$/.exec(from) : null;
  if (range !== null) {
    const [, one = '', dots, other = ''] = range;
    const [start, end] = [await history.find(one || 'HEAD'), await history.find(other || 'HEAD')];
    return [await revision(world, dots === '...' ? await history.fork(start, end) : start), await revision(world, end)];
  }
  const second = to === undefined ? undefined : await placeOf(world, to);
  for (const [name, place] of [
    [from, first],
    [to, second],
  ] as const) {
    if (name === undefined || place === undefined || /^\.|[\\/]/.test(name) || !(await history.knows(name))) continue;
    return `${name} is the name of a revision and of a ${place.kind}. Write ./${name} for the ${place.kind}, or refs/heads/${name} for the branch.`;
  }
  if (first?.kind === 'file' || second?.kind === 'file') {
    if (first?.kind !== 'file' || second?.kind !== 'file')
      return 'A file is compared with another file: name two. To compare one agreement between revisions, name it with --id.';
    return twoFiles(world, first, second);
  }
  const state = async (name: string, place: typeof first | typeof second): Promise<Named> =>
    place === undefined ? revision(world, await history.find(name)) : { side: { name }, state: { files: place.files } };
  return [await state(from, first), to === undefined ? now : await state(to, second)];
}

/** What the later state is called where nobody names one. */
const NOW = 'the files as they are now';

async function revision({ history }: World, found: { readonly commit: string; readonly name: string }): Promise<Named> {
  const side = found.commit.startsWith(found.name) ? { name: found.commit.slice(0, 10) } : { name: found.name };
  return { side: { ...side, commit: found.commit }, state: await history.at(found, REGISTER_PATHS) };
}

type Place =
  | { readonly kind: 'folder'; readonly files: Files }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array };

/** The folder or file of that name; nothing if there is none. */
async function placeOf({ elsewhere }: World, name: string): Promise<Place | undefined> {
  const files = elsewhere(name);
  if ((await files.list('')).length > 0) return { kind: 'folder', files };
  const { folder, name: last } = placeIn(name);
  const bytes = last === '' ? undefined : await elsewhere(folder).read(last);
  return bytes === undefined ? undefined : { kind: 'file', path: name.replaceAll('\\', '/'), bytes };
}

/** Two texts of one agreement, each with the bodies and settings of the register in which it lies, or of the one at hand. */
function twoFiles(
  world: World,
  from: Extract<Place, { kind: 'file' }>,
  to: Extract<Place, { kind: 'file' }>,
): readonly [Named, Named] {
  const id = idIn(to.path) ?? idIn(from.path) ?? 'agreement';
  const named = ({ path, bytes }: typeof from): Named => {
    const [, register] = /^(.*?)\/?agreements\/[^/]+\/(?:versions\/[^/]+\/)?agreement\.md$/.exec(path) ?? [];
    const around = register === undefined ? world.files : world.elsewhere(register === '' ? '.' : register);
    return { side: { name: path }, state: { files: withFile(around, id, bytes) } };
  };
  return [named(from), named(to)];
}

function idIn(path: string): string | undefined {
  return /(?:^|\/)agreements\/([a-z0-9-]+)\/(?:versions\/[^/]+\/)?agreement\.md$/.exec(path)?.[1];
}

/** The files of a register with one text in the place of all that the folder of its agreement holds. */
function withFile(files: Files, id: string, bytes: Uint8Array): Files {
  const own = `agreements/${id}`;
  const isOwn = (path: string): boolean => path === own || path.startsWith(`${own}/`);
  const others: Files = {
    list: async (folder) => (isOwn(folder) ? [] : files.list(folder)),
    read: async (path) => (isOwn(path) ? undefined : files.read(path)),
    size: async (path) => (isOwn(path) ? undefined : files.size(path)),
  };
  return withFiles(others, [{ path: `${own}/agreement.md`, bytes }]);
}
