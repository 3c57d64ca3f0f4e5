/**
 * Copies of the schemas that stand in a register's own repository, so that an editor helps people who installed nothing:
 * one in the browser sees no other files. They are the tool's, and are made anew where they are older than it.
 */
import type { Finding } from '../base/finding.ts';
import { onceFor } from '../base/memo.ts';
import { fileSpan } from '../base/position.ts';
import type { Files } from '../base/ports.ts';
import type { Schemas } from '../agreement/schemas.ts';
import type { Law } from '../law/law.ts';
import { MAX_BYTES } from '../source/source.ts';

/** Where the copies stand. */
export const HELP_FOLDER = '.vscode/schemas';

/** Kinds of file that are YAML from their first line to the last: no editor helps with facts at the head of Markdown. */
const HELPED = ['concordat', 'organisation', 'sign-off', 'theme'] as const;

/** Each copy by its path. The same schemas and law give the same text. */
export const editorHelp = onceFor((law: Law) =>
  onceFor((schemas: Pick<Schemas, (typeof HELPED)[number]>): ReadonlyMap<string, string> => {
    const copies = HELPED.map((kind) => {
      const schema = forEditors(schemas[kind].schema) as Fields;
      const full = kind === 'organisation' ? withKinds(schema, law) : schema;
      return [
        `${HELP_FOLDER}/${kind}.schema.json`,
        `${JSON.stringify({ $comment: COMMENT, ...full }, null, 2)}\n`,
      ] as const;
    });
    return new Map(copies);
  }),
);

const COMMENT = 'Made by concordat for editors. Do not edit it: `concordat check --fix` makes it anew.';

type Fields = Readonly<Record<string, unknown>>;

/** Words of this program alone say nothing to an editor, and an address would have it ask the network. */
const UNSAID = new Set(['$id', 'tsType']);

/** A schema as editors read it: there a number that nobody put in quotation marks is no text. */
function forEditors(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(forEditors);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([name]) => !UNSAID.has(name) && !name.startsWith('x-'));
  const fields = Object.fromEntries(kept.map(([name, value]) => [name, forEditors(value)]));
  return fields['type'] === 'string' ? { ...fields, type: ['string', 'number'] } : fields;
}

/** The words for kinds of body are law data, and a register may have more: they are offered, and others do. */
function withKinds(schema: Fields, law: Law): Fields {
  const properties = schema['properties'] as Readonly<Record<string, Fields>>;
  const kinds = [...law.kinds.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { $ref, ...kind } = properties['kind'] ?? {};
  const offered = {
    enum: [...kinds.map(({ id }) => id), 'group', 'class'],
    enumDescriptions: [
      ...kinds.map(({ title }) => title),
      'Several bodies that are all known.',
      'All bodies of some kinds that join.',
    ],
  };
  return { ...schema, properties: { ...properties, kind: { ...kind, anyOf: [offered, { $ref }] } } };
}

/** A note on each copy that is not what this version makes. A register without copies has none. */
export async function staleHelp(files: Files, schemas: Schemas, law: Law): Promise<readonly Finding[]> {
  const there = await files.list(HELP_FOLDER);
  if (there.length === 0) return [];
  const found = await Promise.all(
    [...editorHelp(law)(schemas)].map(async ([path, wanted]) => {
      const size = await files.size(path);
      const bytes = size === undefined || size > MAX_BYTES ? undefined : await files.read(path);
      if (bytes === undefined) return [];
      const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
      return text === wanted ? [] : [stale(path, text, wanted)];
    }),
  );
  return found.flat();
}

function stale(path: string, text: string, wanted: string): Finding {
  const lines = text.split('\n');
  const end = { line: lines.length, column: [...(lines.at(-1) ?? '').normalize('NFC')].length + 1 };
  return {
    code: 'register/stale-editor-help',
    severity: 'note',
    at: fileSpan(path),
    actual: 'help for editors that another version of concordat made',
    expected: 'that of this version',
    why: 'An editor shows it beside the fields. It may offer words that are no longer taken, and call new ones wrong. `check` itself does not read it.',
    remedy: 'Run `concordat check --fix`, which makes it anew. Or remove the file.',
    suggest: [
      { title: 'Make it anew', certain: true, edits: [{ path, start: { line: 1, column: 1 }, end, text: wanted }] },
    ],
  };
}
