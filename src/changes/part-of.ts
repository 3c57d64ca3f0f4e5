/**
 * The part of a register that a comparison reads: the agreements that changed, what they stand on and what they name.
 * Of hundreds of agreements one changes as a rule, and reading the others would take most of the time.
 */
import type { Files } from '../base/ports.ts';
import type { FileChange, State } from './tree.ts';

/** What of a register is to be read, as far as files stand in folders of which it is a part. */
export interface Part {
  /** Agreements of which something may be told. */
  readonly told: ReadonlySet<string>;
  /** Those, and the ones that they stand under or name. */
  readonly agreements: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly guidance: ReadonlySet<string>;
  /** Whether the whole register was asked about, and not single agreements. */
  readonly whole: boolean;
}

/** Works out, from the files that changed, what has to be read in both states. */
export async function partOf(
  before: State,
  after: State,
  changed: ReadonlyMap<string, FileChange>,
  only: readonly string[],
): Promise<Part> {
  const texts = reader([before.files, after.files]);
  const known = {
    agreements: await namesIn([before, after], 'agreements', ''),
    organisations: await namesIn([before, after], 'organisations', '.yaml'),
  };
  const paths = [...changed.keys()];
  const own = new Set(paths.flatMap((path) => /^agreements\/([^/]+)\//.exec(path)?.[1] ?? []));
  const bodies = new Set(paths.flatMap((path) => /^organisations\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []));
  const frameworks = await filtered([...own], async (id) =>
    (await texts(agreementPath(id))).some((text) => /^kind:\s*["']?framework\b/m.test(text)),
  );
  // A group that a changed body belongs to, then whoever names one of them.
  const groups = bodies.size === 0 ? [] : await naming(texts, known.organisations, organisationPath, bodies);
  const causes = new Set([...frameworks, ...bodies, ...groups]);
  const touched = causes.size === 0 ? [] : await naming(texts, known.agreements, agreementPath, causes);
  const told = new Set([...own, ...touched].filter((id) => only.length === 0 || only.includes(id)));
  const agreements = new Set([...told, ...(await named(texts, told, agreementPath, known.agreements))]);
  const first = await named(texts, agreements, agreementPath, known.organisations);
  const second = await named(texts, new Set(first), organisationPath, known.organisations);
  return {
    told,
    agreements,
    organisations: new Set([...first, ...second, ...bodies]),
    guidance: new Set(paths.flatMap((path) => /^guidance\/([^/]+)\.md$/.exec(path)?.[1] ?? [])),
    whole: only.length === 0,
  };
}

/** The files of a state, but for agreements, organisations and guidance that are not part of what is read. */
export function filesOf({ files }: State, { agreements, organisations, guidance }: Part): Files {
  const parts: Readonly<Record<string, ReadonlySet<string>>> = { agreements, organisations, guidance };
  return {
    ...files,
    async list(folder) {
      const entries = await files.list(folder);
      const part = Object.hasOwn(parts, folder) ? parts[folder] : undefined;
      return part === undefined ? entries : entries.filter(({ name }) => part.has(name.replace(/\.[a-z]+$/, '')));
    },
  };
}

/** A file's text in each state that has it, read once. */
type Texts = (path: string) => Promise<readonly string[]>;

function reader(states: readonly Files[]): Texts {
  const known = new Map<string, Promise<readonly string[]>>();
  const read = async (path: string): Promise<readonly string[]> => {
    const found = await Promise.all(states.map((files) => files.read(path)));
    return found.flatMap((bytes) => (bytes === undefined ? [] : [new TextDecoder().decode(bytes)]));
  };
  return (path) => {
    const texts = known.get(path) ?? read(path);
    known.set(path, texts);
    return texts;
  };
}

const agreementPath = (id: string): string => `agreements/${id}/agreement.md`;
const organisationPath = (id: string): string => `organisations/${id}.yaml`;

async function namesIn(states: readonly State[], folder: string, ending: string): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(states.map(({ files }) => files.list(folder)));
  return new Set(
    lists.flat().flatMap(({ name }) => (name.endsWith(ending) ? [name.slice(0, name.length - ending.length)] : [])),
  );
}

/** Those of many files in whose text one of these names stands. */
async function naming(
  texts: Texts,
  ids: ReadonlySet<string>,
  pathOf: (id: string) => string,
  names: ReadonlySet<string>,
): Promise<readonly string[]> {
  return filtered([...ids], async (id) =>
    (await texts(pathOf(id))).some((text) => wordsOf(text).some((word) => names.has(word))),
  );
}

/** Those of many names that stand in the text of one of these files. */
async function named(
  texts: Texts,
  ids: ReadonlySet<string>,
  pathOf: (id: string) => string,
  names: ReadonlySet<string>,
): Promise<readonly string[]> {
  const all = await Promise.all([...ids].map((id) => texts(pathOf(id))));
  return [...new Set(all.flat().flatMap(wordsOf))].filter((word) => names.has(word));
}

/** Whatever may be an id. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
}

async function filtered(ids: readonly string[], keep: (id: string) => Promise<boolean>): Promise<readonly string[]> {
  const kept = await Promise.all(ids.map(keep));
  return ids.filter((_id, index) => kept[index] === true);
}
