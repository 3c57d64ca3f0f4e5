/** What a person settles beforehand, in a file: which column is which field, and which body a name means. */
import { sentence } from '../../base/finding.ts';
import { nearest } from '../../base/nearest.ts';
import { asStep } from '../../base/pointer.ts';
import type { Files } from '../../base/ports.ts';
import { readYamlFile, type Source } from '../../source/source.ts';
import { DROPPED, FIELDS, KEPT } from './fields.ts';
import { fieldNamed, type Said } from './mapping.ts';

export interface MappingFile {
  readonly columns: Said;
  /** Names as they stand in the table, with the id of a body, `class` or `nobody`, or another name that stands there. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Names that mean several bodies, with the ids or other names of these. */
  readonly several: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with it, each with its place. */
  readonly faults: readonly string[];
}

/** Where no file was named. */
export const NO_MAPPING: MappingFile = { columns: new Map(), organisations: new Map(), several: new Map(), faults: [] };

/** Names that stand for no body's id. */
const WORDS = ['class', 'nobody'];

/** Reads a mapping file. `known` are the ids of the register's organisations, `shown` is its path as the person wrote it. */
export async function readMappingFile(
  files: Files,
  name: string,
  shown: string,
  known: readonly string[],
): Promise<MappingFile> {
  const { value: source, findings } = await readYamlFile(files, name);
  if (source === undefined)
    return { ...NO_MAPPING, faults: findings.map((one) => `${shown}: ${sentence(one)} ${one.remedy}`) };
  const faults: string[] = [];
  const at = (pointer: string, text: string, part: 'key' | 'value' = 'value'): void => {
    const { line, column } = source.locate(pointer, part).start;
    faults.push(`${shown}:${line}:${column} ${text}`);
  };
  const columns = new Map<string, NonNullable<ReturnType<typeof fieldNamed>>>();
  const names = [...FIELDS.map((field) => field.name), KEPT, DROPPED];
  for (const [heading, [word = '', ...more], pointer] of pairs(source, 'columns', at)) {
    if (more.length > 0) {
      at(pointer, 'One word is expected here.');
      continue;
    }
    const field = fieldNamed(word);
    if (field === undefined)
      at(pointer, `There is no field \`${word}\`.${meant(word, names)} The fields are ${names.join(', ')}.`);
    else columns.set(heading, field);
  }
  const organisations = new Map<string, string>();
  const several = new Map<string, readonly string[]>();
  for (const [written, ids, pointer] of pairs(source, 'organisations', at)) {
    const wrong = ids.find((id) => !known.includes(id) && !(WORDS.includes(id) && ids.length === 1) && isId(id));
    const [id = ''] = ids;
    if (wrong !== undefined)
      at(
        pointer,
        `There is no organisation \`${wrong}\` in organisations/.${meant(wrong, known)} Write an id, \`class\` or \`nobody\`, the other name of the body as it stands in the table, or several as in [one, other].`,
      );
    else if (ids.length > 1) several.set(written, ids);
    else organisations.set(written, id);
  }
  for (const key of Object.keys(source.data))
    if (key !== 'columns' && key !== 'organisations')
      at(`/${asStep(key)}`, `A mapping file has \`columns\` and \`organisations\`, and no \`${key}\`.`, 'key');
  return { columns, organisations, several, faults };
}

/** What may be the name of a file; a name of the table has a capital or a space. */
function isId(word: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word);
}

function pairs(
  { data }: Source,
  section: string,
  at: (pointer: string, text: string) => void,
): readonly (readonly [string, readonly string[], string])[] {
  const map = Object.hasOwn(data, section) ? data[section] : undefined;
  if (map === undefined || map === '') return [];
  if (typeof map === 'string' || Array.isArray(map)) {
    at(`/${section}`, `Under \`${section}\` each line is a name, a colon and what it means.`);
    return [];
  }
  return Object.entries(map as Readonly<Record<string, unknown>>).flatMap(
    ([key, value]): readonly (readonly [string, readonly string[], string])[] => {
      const pointer = `/${section}/${asStep(key)}`;
      if (typeof value === 'string') return [[key, [value], pointer]];
      if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
        return [[key, value, pointer]];
      at(pointer, 'One word is expected here, or several names of organisations as in [one, other].');
      return [];
    },
  );
}

function meant(word: string, known: readonly string[]): string {
  const [near] = nearest(word, known);
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}
