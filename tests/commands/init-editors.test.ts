/** What a new register brings for editors: help that is true, pieces that are right, and links that open what they say. */
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/base/ports.ts';
import { init } from '../../src/commands/init.ts';
import { lackingFields } from '../../src/agreement/schema-fields.ts';
import { shape } from '../../src/agreement/shape.ts';
import { checkFiles, type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

async function written(options: Record<string, string>): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  const create = async (all: readonly OutputFile[]): Promise<void> => {
    for (const { path, bytes } of all) files[path] = new TextDecoder().decode(bytes);
  };
  const world = memoryWorld(
    {},
    { elsewhere: () => memoryFiles({}), editorIn: () => ({ rewrite: create as never, create }) },
  );
  await init.run(world, { ids: [], options: { yes: true, ...options } });
  return files;
}

const files = await written({ repository: 'https://github.com/mereshire/register' });
const json = (path: string): unknown => JSON.parse(files[path] ?? '');

describe('the settings of the editor', () => {
  it('name schemas that are there, and files that are right by them', () => {
    const settings = json('.vscode/settings.json') as { 'yaml.schemas': Record<string, string | string[]> };
    const named = Object.entries(settings['yaml.schemas']);
    expect(named.map(([path]) => path.replace('./', '')).sort()).toEqual(
      Object.keys(files).filter((path) => path.startsWith('.vscode/schemas/')),
    );
    const right: Contents = { ...MERESHIRE, ...files };
    for (const [path, patterns] of named) {
      const validate = new Ajv2020.default({ strict: false, allErrors: true, validateFormats: false }).compile(
        json(path.replace('./', '')) as object,
      );
      const covered = Object.keys(right).filter((file) => [patterns].flat().some((one) => fits(one, file)));
      // As an editor reads it: numbers are numbers there.
      for (const file of covered)
        expect([file, validate(parse(textOf(right, file))) ? [] : validate.errors]).toEqual([file, []]);
      if (/\/(organisation|concordat)\./.test(path)) expect(covered.length).toBeGreaterThan(0);
    }
  });

  it('recommend the extension that reads them', () => {
    expect(json('.vscode/extensions.json')).toEqual({ recommendations: ['redhat.vscode-yaml'] });
  });

  it('help with words of the law, and with none of this program', () => {
    const { properties } = json('.vscode/schemas/organisation.schema.json') as {
      properties: { kind: { anyOf: readonly [{ enum: readonly string[]; enumDescriptions: readonly string[] }] } };
    };
    const [{ enum: kinds, enumDescriptions: says }] = properties.kind.anyOf;
    expect(says[kinds.indexOf('police')]).toBe('Police force');
    expect(kinds).toHaveLength(says.length);
    for (const [path, text] of Object.entries(files))
      if (path.startsWith('.vscode/schemas/')) expect(text).not.toMatch(/tsType|"x-|concordat\.example/);
  });
});

describe('help of another version', () => {
  it('is told as a note, and made anew', async () => {
    const path = '.vscode/schemas/organisation.schema.json';
    const [found, ...others] = await checkFiles({ ...files, [path]: `${files[path]}\n` });
    expect([found?.code, found?.severity, others]).toEqual(['register/stale-editor-help', 'note', []]);
    expect(found?.suggest?.[0]?.edits[0]?.text).toBe(files[path]);
  });

  it('is no matter where line ends are those of another system, or there is none', async () => {
    const crlf = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        path.startsWith('.vscode/schemas/') ? text.replaceAll('\n', '\r\n') : text,
      ]),
    );
    expect(await checkFiles(crlf)).toEqual([]);
    expect(
      await checkFiles(
        Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('.vscode/schemas/'))),
      ),
    ).toEqual([]);
  });
});

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The section of an agreement that a piece goes under. */
const UNDER: Readonly<Record<string, string>> = {
  party: 'parties',
  subject: 'subjects',
  purpose: 'purposes',
  data: 'data',
  flow: 'flows',
  lawful: 'lawful',
  keep: 'retention',
  'event in force': 'record:\n  log',
  'event reviewed': 'record:\n  log',
  assessment: 'record',
  accept: 'record',
};

const DAY = { $CURRENT_YEAR: '2026', $CURRENT_MONTH: '11', $CURRENT_DATE: '21' };

/** What a piece becomes where each place is left as it is, once for every choice that it offers. */
function expanded({ body }: Snippet): readonly string[] {
  let text = body.join('\n');
  for (const [name, value] of Object.entries(DAY)) text = text.replaceAll(name, value);
  text = text.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
  const choice = /\$\{\d+\|([^|]*)\|\}/.exec(text);
  const most = Math.max(
    1,
    ...[...text.matchAll(/\$\{\d+\|([^|]*)\|\}/g)].map(([, list = '']) => list.split(',').length),
  );
  if (choice === null) return [text];
  return Array.from({ length: most }, (_none, index) =>
    text.replaceAll(/\$\{\d+\|([^|]*)\|\}/g, (_all, list: string) => {
      const words = list.split(',');
      return words[index % words.length] ?? '';
    }),
  );
}

describe('the pieces to insert', () => {
  const snippets = Object.values(json('.vscode/concordat.code-snippets') as Record<string, Snippet>);

  it.each(snippets.map((snippet) => [snippet.prefix, snippet] as const))(
    '%s is what the format takes',
    (prefix, snippet) => {
      for (const text of expanded(snippet)) {
        if (prefix === 'annex') {
          expect(text).toMatch(/^## Annex: /);
          continue;
        }
        const kind = snippet.scope === 'yaml' ? 'organisation' : 'agreement';
        const under = UNDER[prefix];
        expect(kind === 'organisation' || under !== undefined).toBe(true);
        const source = parse(under === undefined ? text : `${under}:\n${text}`, { schema: 'failsafe' }) as object;
        const { schema, validate } = schemas[kind];
        const errors = validate(shape(source as never, schema, schema));
        // A piece of an agreement is not a whole one: what it lacks at the top is no fault of the piece.
        const lacks = [...lackingFields(errors, schema).keys()].filter(
          (pointer) => pointer !== '' && pointer !== '/record',
        );
        const others = errors.filter(({ keyword }) => !['required', 'if', 'minProperties'].includes(keyword));
        expect([text, lacks, others.map(({ instancePath, message }) => `${instancePath} ${message}`)]).toEqual([
          text,
          [],
          [],
        ]);
      }
    },
  );

  it('have names of their own', () => {
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
    for (const { description } of snippets) expect(description.length).toBeGreaterThan(10);
  });
});

describe('the link to a new agreement', () => {
  it('opens GitHub with a draft that needs nothing but what is yours', async () => {
    const address = /\]\((https:\/\/github\.com\/[^)]+)\)/.exec(files['README.md'] ?? '')?.[1] ?? '';
    expect(address.length).toBeLessThan(2000);
    const url = new URL(address);
    expect(url.pathname).toBe('/mereshire/register/new/main');
    const draft = (url.searchParams.get('value') ?? '')
      .replaceAll('name-of-a-file-in-organisations', 'mereshire-council')
      .replaceAll('name-of-another-file', 'mereshire-police');
    const path = (url.searchParams.get('filename') ?? '').replace('a-short-name', 'ours');
    const found = (await checkFiles({ ...files, [path]: draft })).filter(({ agreement }) => agreement === 'ours');
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('is words where nobody said where the files are', async () => {
    const { 'README.md': text = '' } = await written({ repository: 'https://gitlab.example/x/y' });
    expect(text).not.toContain('/new/main');
    expect(text).toContain('**Create new file**');
  });
});

/** Whether a file is one of those that a pattern of the editor names. */
function fits(pattern: string, file: string): boolean {
  const source = pattern.replaceAll(/[.]/g, '\\.').replaceAll('*', '[^/]*');
  return new RegExp(pattern.includes('/') ? `^${source}$` : `(^|/)${source}$`).test(file);
}
