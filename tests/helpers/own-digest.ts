/**
 * The digest once more, from the words of `docs/digest.md` and nothing of the tool's: what another program would do. It reads
 * folders as they lie on the disk.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Value = string | readonly Value[] | { readonly [name: string]: Value };
interface Schema {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly if?: { readonly type?: string };
  readonly then?: Schema;
  readonly else?: Schema;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly 'x-short-for'?: string;
}

const root = JSON.parse(readFileSync('schemas/agreement.schema.json', 'utf8')) as Schema;
const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `sha256:…` of the agreement in a folder of a register. */
export function ownDigest(register: string, folder: string): string {
  return `sha256:${hash(ownCanonical(register, folder))}`;
}

/** The text that is hashed, steps 1 to 8. */
export function ownCanonical(register: string, folder: string): string {
  const { data, body } = readText(join(register, folder, 'agreement.md'));
  const { record: _record, ...signed } = data as { readonly [name: string]: Value };
  const terms = shaped(signed, root) as { readonly [name: string]: Value };
  const framework = typeof terms['framework'] === 'string' ? terms['framework'].split(' ') : undefined;
  return canonical({
    spec: 'concordat-digest/1',
    terms,
    body: body.replaceAll(/[ \t]+$/gm, '').trim(),
    attachments: attachmentsIn(join(register, folder)),
    members: membersOf(register, terms),
    ...(framework === undefined ? {} : { framework: ownDigest(register, frameworkFolder(register, framework)) }),
  });
}

/** Steps 1 and 2. */
function readText(path: string): { readonly data: Value; readonly body: string } {
  const text = new TextDecoder()
    .decode(readFileSync(path))
    .replaceAll(/\r\n|\r/g, '\n')
    .normalize('NFC');
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---(?:\n([\s\S]*))?$/.exec(text) ?? [];
  return { data: trimmed(parse(front, { schema: 'failsafe' }) as Value | null), body };
}

function trimmed(value: Value | null): Value {
  if (value === null) return '';
  if (typeof value === 'string') return value.trimEnd();
  if (Array.isArray(value)) return (value as readonly Value[]).map(trimmed);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trimmed(one as Value)]));
}

/** Step 3: lists of one, and short forms. */
function shaped(value: Value, given: Schema | boolean | undefined): Value {
  if (given === undefined || typeof given === 'boolean') return value;
  const { $ref } = given;
  if ($ref !== undefined) return shaped(value, root.$defs?.[$ref.split('/').at(-1) ?? '']);
  const short = given['x-short-for'];
  if (short !== undefined) return shaped(typeof value === 'string' ? { [short]: value } : value, given.then);
  if (given.if?.type === 'array') {
    const list = (Array.isArray(value) ? value : [value]) as readonly Value[];
    return list.map((one) => shaped(one, given.then?.items ?? given.else));
  }
  if (given.if !== undefined) return shaped(value, typeof value === 'object' ? given.then : given.else);
  if (Array.isArray(value)) return (value as readonly Value[]).map((one) => shaped(one, given.items));
  if (typeof value === 'string') return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [name: string]: Value }).map(([name, one]) => [
      name,
      shaped(one, given.properties?.[name] ?? given.additionalProperties),
    ]),
  );
}

/** Step 6. */
function attachmentsIn(folder: string, within = ''): readonly { readonly path: string; readonly sha256: string }[] {
  const all = readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = `${within}${entry.name}`;
    if (within === '' && ['agreement.md', 'agreement.cy.md', 'sign-off', 'versions'].includes(entry.name)) return [];
    if (entry.name.startsWith('.') || /~$|\.(?:bak|orig|swp|tmp)$/.test(entry.name)) return [];
    return entry.isDirectory()
      ? attachmentsIn(folder, `${path}/`)
      : [{ path: path.normalize('NFC'), sha256: hash(readFileSync(join(folder, path))) }];
  });
  return within === '' ? all.sort((one, other) => (one.path < other.path ? -1 : 1)) : all;
}

/** Step 7. */
function membersOf(register: string, terms: { readonly [name: string]: Value }): Value {
  const parties = (terms['parties'] ?? {}) as {
    readonly [name: string]: { readonly organisation?: string; readonly name?: string };
  };
  const day = String(terms['effective'] ?? '');
  return Object.fromEntries(
    Object.entries(parties).flatMap(([name, { organisation, name: own }]): readonly (readonly [string, Value])[] => {
      if (organisation === undefined && own !== undefined) return [];
      const file = parse(readFileSync(join(register, 'organisations', `${organisation ?? name}.yaml`), 'utf8'), {
        schema: 'failsafe',
      }) as {
        readonly kind: string;
        readonly members?: readonly { organisation: string; from?: string; until?: string }[];
      };
      if (file.kind !== 'group') return [];
      const members = (file.members ?? []).filter(({ from = '', until = '9999' }) => from <= day && day <= until);
      return [[name, members.map((member) => member.organisation).sort()]];
    }),
  );
}

/** The folder of the framework's version: the present one, or one that is kept. */
function frameworkFolder(register: string, [id = '', version = '']: readonly string[]): string {
  const { data } = readText(join(register, 'agreements', id, 'agreement.md'));
  const present = (data as { readonly version?: string }).version === version;
  return present ? `agreements/${id}` : `agreements/${id}/versions/${version}`;
}

/** RFC 8785, of texts, lists and maps alone: names in the order of their code units. */
function canonical(value: Value | undefined): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(canonical).join(',')}]`;
  const entries = Object.entries((value ?? {}) as { readonly [name: string]: Value }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}
