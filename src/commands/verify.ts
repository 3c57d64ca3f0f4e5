/**
 * `concordat verify`: whether a file that somebody holds is what a register published, and whether it still holds; and which
 * words a short reference stands for.
 */
import { MANIFEST_PATH, readManifest } from '../base/manifest.ts';
import type { Files } from '../base/ports.ts';
import { judgeFile, type Judgement, MOST_BYTES, type OpenRegister } from '../verify/judge-file.ts';
import { judgeReference, typedReference } from '../verify/judge-reference.ts';
import { faultsOfHistory } from '../verify/judge-state.ts';
import { onToday } from '../verify/on-today.ts';
import { ANSWERS, type Command, type Exit, type Invocation, type Outcome, type World } from './command.ts';
import { holdsRegister } from './no-register.ts';
import { placeIn } from './place-in.ts';
import { type ReleaseCheck, releaseCheck } from './verify-release.ts';
import { tellVerdicts, type Told } from './verify-told.ts';

export const verify: Command = {
  name: 'verify',
  summary:
    'Say whether files are what a register published, whether they still hold, and what differs if not; or what a short reference stands for.',
  argument: '[FILE|REFERENCE...]',
  options: [
    {
      flags: '--register <folder>',
      description:
        'the published register: its folder, or the one that its manifest.json was downloaded to; or the folder of the register itself (default: dist/site)',
    },
  ],
  answers: ANSWERS,
  run: runVerify,
};

async function runVerify(world: World, { ids, options }: Invocation): Promise<Outcome> {
  if (ids.length === 0) return { exit: 2, messages: [NOTHING_NAMED] };
  const named = options['register'];
  const register = await openRegister(world, typeof named === 'string' ? named : undefined);
  if (typeof register === 'string') return { exit: 2, messages: [register] };
  const found: (Found | Reference)[] = [];
  for (const path of ids) found.push(...(await namedBy(world, path)));
  const told: Told[] = [];
  for (const one of found) {
    world.progress.step(told.length + 1, found.length, one.shown);
    const judgement = 'reference' in one ? judgeReference(one.reference, register) : await judged(one, register);
    told.push({ file: one.shown, judgement: await borneOut(judgement, register) });
  }
  world.progress.end();
  return {
    exit: exitOf(told),
    answer: tellVerdicts(told, register.manifest, world.today, options['format'] === 'json'),
  };
}

const NOTHING_NAMED =
  'Name a file, or a short reference: concordat verify agreement.pdf, or concordat verify K7QF-2M9X-4TBD';

/** 0 if all are genuine and current, 1 if one is not, 2 if one could not be judged. */
function exitOf(told: readonly Told[]): Exit {
  const has = (is: (verdict: Judgement['verdict']) => boolean): boolean =>
    told.some(({ judgement }) => is(judgement.verdict));
  if (has((verdict) => verdict === 'unchecked')) return 2;
  return has((verdict) => verdict !== 'current') ? 1 : 0;
}

async function judged({ shown, read }: Found, register: OpenRegister): Promise<Judged> {
  const bytes = await read();
  if (typeof bytes === 'string') return { verdict: 'unchecked', reasons: [bytes] };
  return judgeFile({ name: placeIn(shown).name, bytes }, register);
}

/** A verdict as far as the register's own folder bears it out: nothing is said of a version that is no longer what was released. */
async function borneOut(judgement: Judged, { releaseFaults }: RegisterAtHand): Promise<Judged> {
  const { agreement, version } = ('known' in judgement ? judgement.known : undefined) ?? {};
  if (agreement === undefined || version === undefined || releaseFaults === undefined) return judgement;
  const faults = await releaseFaults(agreement, version);
  if (faults.length === 0) return judgement;
  const reasons = [
    ...judgement.reasons,
    `But the register is no longer what was released as version ${version}, so what it says of that version cannot be relied on. See: concordat check ${agreement.id}`,
    ...faults,
  ];
  return { ...judgement, verdict: 'unchecked', reasons };
}

const USUAL = 'dist/site';

type Judged = Told['judgement'];

interface RegisterAtHand extends OpenRegister {
  /** There where the register's own folder is at hand, and not only what was published. */
  readonly releaseFaults: ReleaseCheck | undefined;
}

/** The register to verify against, or a sentence that says why there is none. */
async function openRegister(world: World, named: string | undefined): Promise<RegisterAtHand | string> {
  const { folder, files, own } = await placesOf(world, named);
  const bytes = await files.read(MANIFEST_PATH);
  if (bytes === undefined)
    return `There is no ${MANIFEST_PATH} in ${folder}. Name the folder of a published register, or the one that you downloaded its ${MANIFEST_PATH} to: --register <folder>.`;
  const manifest = readManifest(bytes, world.hash);
  if (typeof manifest === 'string') return `${folder}/${MANIFEST_PATH} cannot be relied on. ${manifest}`;
  const [fault] = faultsOfHistory(manifest);
  if (fault !== undefined) return `${folder}/${MANIFEST_PATH} cannot be relied on. ${fault}`;
  const { hash, checkSeal } = world;
  const releaseFaults = own === undefined ? undefined : await releaseCheck(world, own);
  return {
    manifest: onToday(manifest, world.today),
    sha256: hash(bytes),
    hash,
    checkSeal,
    read: (path) => files.read(path),
    releaseFaults,
  };
}

interface Places {
  /** Where the published register is, for people. */
  readonly folder: string;
  readonly files: Pick<Files, 'read'>;
  /** The folder of the register itself, where that is at hand. */
  readonly own: Files | undefined;
}

/** What was published stands in a folder of its own, or within that of the register. */
async function placesOf(world: World, named: string | undefined): Promise<Places> {
  if (named === undefined) {
    const own = (await holdsRegister(world.files)) ? world.files : undefined;
    return { folder: USUAL, files: within(world.files, USUAL), own };
  }
  const folder = placeIn(named).name === MANIFEST_PATH ? placeIn(named).folder : named;
  const files = world.elsewhere(folder);
  if ((await files.size(MANIFEST_PATH)) !== undefined || !(await holdsRegister(files)))
    return { folder, files, own: undefined };
  return { folder: `${folder.replace(/[\\/]+$/, '')}/${USUAL}`, files: within(files, USUAL), own: files };
}

function within(files: Files, folder: string): Pick<Files, 'read'> {
  return { read: (path) => files.read(`${folder}/${path}`) };
}

interface Found {
  readonly shown: string;
  /** Its bytes, or a sentence that says why they cannot be had. */
  read(): Promise<Uint8Array | string>;
}

interface Reference {
  readonly shown: string;
  /** As documents print it. */
  readonly reference: string;
}

/** A file that was named, or every file in a folder that was; where there is neither, what can be read as a short reference is one. */
async function namedBy(world: World, path: string): Promise<readonly (Found | Reference)[]> {
  const { folder, name } = placeIn(path);
  const beside = world.elsewhere(folder);
  if (name !== '' && (await beside.size(name)) !== undefined) return [found(beside, name, path)];
  const inside = world.elsewhere(path);
  const all = await everyFile(inside, '');
  const shown = path.replace(/[\\/]+$/, '');
  if (all.length > 0) return all.map((one) => found(inside, one, `${shown}/${one}`));
  const reference = typedReference(path);
  return [reference === undefined ? { shown: path, read: async () => NOTHING_THERE } : { shown: path, reference }];
}

const NOTHING_THERE =
  'There is no such file, no folder with files in it, and it is no short reference: one has twelve letters and digits, such as K7QF-2M9X-4TBD.';

function found(files: Files, name: string, shown: string): Found {
  return {
    shown,
    async read() {
      const size = await files.size(name);
      if (size !== undefined && size > MOST_BYTES)
        return `It has more than ${MOST_BYTES / 2 ** 20} MB, which no document of a register has.`;
      return (await files.read(name)) ?? 'It is no longer there.';
    },
  };
}

async function everyFile(files: Files, folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, kind } of await files.list(folder)) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'file') paths.push(path);
    else if (kind === 'folder') paths.push(...(await everyFile(files, path)));
  }
  return paths;
}
