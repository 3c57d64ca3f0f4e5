/** A register with a text in each field that takes one: through its files, as whoever proposes a change would put it there. */
import { isMap, isScalar, isSeq, parseDocument, type Document as YamlDocument, type Scalar } from 'yaml';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

/** A field that takes any text. */
export interface TextField {
  readonly path: string;
  /** JSON pointer. */
  readonly pointer: string;
}

/** The agreement that has nearly everything. */
export const AGREEMENT = 'agreements/mereshire-exploitation/agreement.md';

/** Which agreements there are, with all that they stand on. Earlier versions and records bind other words, and are left out. */
export type Which = 'one' | 'all';

function filesOf(which: Which): Contents {
  const isOf = which === 'one' ? (path: string) => path === AGREEMENT : (path: string) => EVERY.test(path);
  return Object.fromEntries(
    Object.entries(MERESHIRE).filter(
      ([path]) =>
        /^(?:organisations\/[^/]+\.yaml|guidance\/[^/]+\.md)$/.test(path) || path === 'concordat.yaml' || isOf(path),
    ),
  );
}

const EVERY = /^agreements\/[^/]+\/agreement\.md$/;

/** What is no text for people: names, words of the schema, days, periods, numbers, addresses of mail and of pages. */
const NO_TEXT = /^(?:[a-z0-9-]+(?: \d[\d.]*)?|\d[\d.:-]*|\d+ [a-z ]+|https?:\S+|[\w.+-]+@[\w.-]+)$/;

interface Written {
  readonly path: string;
  readonly document: YamlDocument;
  readonly body: string | undefined;
}

function readAll(which: Which): readonly Written[] {
  const files = filesOf(which);
  return Object.keys(files).map((path) => {
    const text = textOf(files, path);
    const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [undefined, text, undefined];
    return { path, document: parseDocument(front ?? '', { schema: 'failsafe' }), body };
  });
}

function fieldsOf({ path, document }: Written): readonly (TextField & { readonly node: Scalar })[] {
  const visit = (node: unknown, pointer: string): readonly (TextField & { readonly node: Scalar })[] => {
    if (isMap(node)) return node.items.flatMap(({ key, value }) => visit(value, `${pointer}/${escaped(String(key))}`));
    if (isSeq(node)) return node.items.flatMap((value, index) => visit(value, `${pointer}/${index}`));
    return isScalar(node) && !NO_TEXT.test(String(node.value)) ? [{ path, pointer, node }] : [];
  };
  return visit(document.contents, '');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/**
 * The files with a text in each of some fields, and the prose of agreements.
 * What a field held before is gone: a spreadsheet looks at how a text begins.
 */
export function dressed(
  which: Which,
  fields: ReadonlySet<string>,
  text: (field: TextField, index: number) => string,
  prose: string | undefined,
): Contents {
  let index = 0;
  const contents: Record<string, string> = {};
  for (const written of readAll(which)) {
    for (const field of fieldsOf(written))
      if (fields.has(keyOf(field))) {
        field.node.value = text(field, index);
        field.node.type = 'QUOTE_DOUBLE';
        index += 1;
      }
    const front = written.document.toString({ lineWidth: 0 });
    const body = EVERY.test(written.path) && prose !== undefined ? prose : written.body;
    contents[written.path] = body === undefined ? front : `---\n${front}---\n${body}`;
  }
  return contents;
}

export function keyOf({ path, pointer }: TextField): string {
  return `${path}#${pointer}`;
}

/** A text that stands nowhere else. */
export function sentinel(index: number): string {
  return `Quokka ${index} xylophone`;
}

/** Every field that takes any text: those of which nothing is said when there is some. */
export async function textFields(which: Which): Promise<readonly TextField[]> {
  let fields = readAll(which).flatMap(fieldsOf);
  for (;;) {
    const chosen = new Set(fields.map(keyOf));
    const register = await registerOf(
      memoryFiles(dressed(which, chosen, (_field, index) => sentinel(index), undefined)),
    );
    const refused = new Set(
      register.findings
        .filter(({ code, severity }) => severity === 'error' && /^(?:schema|yaml)\//.test(code))
        .map(({ at, pointer }) => `${at.path}#${pointer ?? ''}`),
    );
    // A list of one may be written without brackets, and is told of as a list.
    const left = fields.filter((field) => !refused.has(keyOf(field)) && !refused.has(`${keyOf(field)}/0`));
    if (left.length === fields.length) return left;
    fields = left;
  }
}
