/**
 * The files of a new register. Most are templates of `templates/init/`, into which only words of the tool's own and a
 * title made safe for Markdown go; what people answered stands in files that are written as data.
 */
import { isMap, type Pair, type Scalar } from 'yaml';
import { escapeMarkdown } from '../../base/escape-markdown.ts';
import { longDate } from '../../base/dates.ts';
import type { OutputFile } from '../../base/ports.ts';
import { slug, unique } from '../../base/slug.ts';
import { wrap } from '../../base/wrap.ts';
import { resolve, type SchemaPart } from '../../agreement/schemas.ts';
import { CODE_OWNERS_PATH, codeOwners } from '../../register/code-owners.ts';
import { asYaml, documentOf, WIDTH } from '../../source/write-yaml.ts';
import type { NewRegister } from './facts.ts';

/** What the files are made from, beside the answers. */
export interface Sources {
  /** The templates by their paths in `templates/init/`: `dot-` stands for the dot that begins a name. */
  readonly templates: ReadonlyMap<string, string>;
  /** What helps in editors, by path. */
  readonly help: ReadonlyMap<string, string>;
  /** The schema of the settings: its descriptions become comments. */
  readonly settings: SchemaPart;
  /** Versions of packages that the tool insists on, as its own `package.json` has them. */
  readonly overrides: unknown;
  /** The version of the tool. */
  readonly version: string;
  /** The newest edition, which the example names. */
  readonly edition: string;
}

/** Every file of a register, sorted by path. */
export function registerFiles(register: NewRegister, sources: Sources): readonly OutputFile[] {
  const files = new Map<string, string>(sources.help);
  const words = tokens(register, sources);
  for (const [path, text] of sources.templates)
    if (isWanted(path, register)) files.set(placeOf(path), filled(text, words, register));
  files.set('concordat.yaml', settingsFile(register, sources.settings));
  files.set('package.json', packageFile(register, sources));
  if (register.publisher !== undefined)
    files.set(`organisations/${register.publisher.id}.yaml`, asYaml(documentOf(register.publisher.facts)));
  files.set(CODE_OWNERS_PATH, owners(register, [...files.keys()]));
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** GitHub's list of who looks at a change: the agreements that there are are the example's, of bodies that have no account. */
function owners({ team }: NewRegister, paths: readonly string[]): string {
  const named = (pattern: RegExp): readonly string[] => paths.flatMap((path) => pattern.exec(path)?.[1] ?? []);
  return codeOwners({
    github: team === undefined ? undefined : { everything: [team] },
    agreements: named(/^agreements\/([^/]+)\/agreement\.md$/).map((id) => ({ id, organisation: undefined })),
    organisations: named(/^organisations\/([^/]+)\.yaml$/),
  });
}

/** Where a template's file goes. */
function placeOf(path: string): string {
  return path.replaceAll(/(^|\/)dot-/g, '$1.').replace(CALLING, '/workflows/');
}

/** Workflows that call those of the tool's repository; the others stand alone, and take the actions from its package. */
const CALLING = '/workflows-that-call/';

function isWanted(path: string, { languages, published, tool }: NewRegister): boolean {
  if (path.endsWith('.cy.md')) return languages.includes('cy');
  if (/\/workflows(?:-that-call)?\/publish\.yml$/.test(path) && !published) return false;
  return !path.includes('/workflows') || path.includes(CALLING) === (tool.github !== undefined);
}

/**
 * Puts words where `<<name>>` stands, and a link where `<<doc page.md|words>>` does. Throws on a name that there is none
 * of: templates are the tool's own.
 */
function filled(text: string, words: Readonly<Record<string, string>>, register: NewRegister): string {
  return text.replaceAll(/<<(?:doc ([^|>]+)\|([^>]+)|(\w+))>>/g, (_all, path?: string, said = '', name = '') => {
    if (path !== undefined) return docLink(path, said, register);
    const word = words[name];
    if (word === undefined) throw new Error(`a template of a new register asks for ${name}, which there is none of`);
    return word;
  });
}

function tokens(register: NewRegister, { edition, version, templates }: Sources): Readonly<Record<string, string>> {
  const { title, contact, theme, today, tool } = register;
  return {
    title: escapeMarkdown(title),
    today,
    date: longDate(today),
    theme,
    edition,
    tool: tool.spec,
    toolSource: tool.spec.startsWith('file:')
      ? ' Whoever has the source of concordat makes that file: `npm pack` in its folder. Put it beside `package.json` before the first `npm install`.'
      : '',
    docs:
      tool.github === undefined
        ? '\n\nWhere this page names a page of concordat, such as `docs/editing.md`, it is in `node_modules/concordat/` on a computer on which `npm install` was run.'
        : '',
    forms: formsIn(templates),
    workflows: `${tool.github?.repository}/.github/workflows`,
    // Nobody knows a commit by its number: what it is of is said beside it.
    revision: /^[0-9a-f]{40}$/.test(tool.github?.revision ?? '')
      ? `${tool.github?.revision} # v${version}`
      : `${tool.github?.revision}`,
    newAgreement: newAgreement(register, edition),
    whomToAsk:
      contact === undefined
        ? 'Ask the information governance team of the body that publishes this register.'
        : `Write to <${contact}>.`,
    sensitive:
      register.source === 'public'
        ? '**No drafts, and nothing that is not for everyone.** Everybody can read these files, from the moment when a change is proposed.'
        : '**Nothing that only a few may see.** What is marked OFFICIAL-SENSITIVE or above does not belong here, unless whoever looks after the register has said so.',
    siteSetup: register.published
      ? 'Once: in *Settings*, *Pages*, choose *GitHub Actions* as the source. From then on the site is published on every change and each morning. Where files are private, GitHub may ask for a paid plan.'
      : 'The site is published nowhere. `npx concordat build` makes it, in `dist/site`.',
  };
}

/** The forms that are written, by the names under which GitHub offers them. */
function formsIn(templates: Sources['templates']): string {
  const names = [...templates].flatMap(([path, text]) =>
    path.startsWith('dot-github/ISSUE_TEMPLATE/') ? (/^name: (.+)$/m.exec(text)?.slice(1) ?? []) : [],
  );
  return names
    .toSorted()
    .map((name) => `- ${name}`)
    .join('\n');
}

/** A link that opens GitHub with a new file, its first lines written: longer texts make an address that servers refuse. */
function newAgreement({ repository, theme, today }: NewRegister, edition: string): string {
  const home = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+?(?=\/?$|\.git$)/.exec(repository ?? '')?.[0];
  if (home === undefined)
    return 'Choose `agreements`, **Add file**, **Create new file**, and type a short name of your own, a slash and `agreement.md`.';
  const value = FIRST_LINES.replaceAll('EDITION', edition).replaceAll('THEME', theme).replaceAll('TODAY', today);
  const address = `${home}/new/main?filename=agreements/a-short-name/agreement.md&value=${encodeURIComponent(value)}`;
  return `[Open a new file with its first lines written](${address.replaceAll('(', '%28').replaceAll(')', '%29')}), and put a short name of your own in place of \`a-short-name\`: small letters, digits and hyphens.`;
}

const FIRST_LINES = `---
title: What people would call it
summary: |
  Who shares what about whom, and why, in two or three sentences for the public.
edition: EDITION
version: 0.1
themes: [THEME]
publish: yes
binding: no
owner:
  organisation: name-of-a-file-in-organisations
  role: Information Governance Manager
parties:
  name-of-a-file-in-organisations:
    lead: yes
  name-of-another-file: {}
record:
  log:
    - date: TODAY
      event: drafting
      by: Information Governance Manager
---
## Introduction

## How it works
`;

/** A page of the tool's documentation, as Markdown: a link where it is known which repository has it. */
function docLink(path: string, words: string, { tool: { github } }: NewRegister): string {
  return github === undefined
    ? `${words} (\`docs/${path.replace(/#.*/, '')}\` of concordat)`
    : `[${words}](https://github.com/${github.repository}/blob/${github.revision}/docs/${path})`;
}

/** What those read who open the file first. */
const SETTINGS_HEAD = ` The register's own settings. Lines that begin with # are remarks, and count for nothing.
 docs/agreement-format.md of concordat describes each field.`;

/** Fields that most registers come to have, told as a remark where they were left for later. */
const OFFERED = ['baseUrl', 'repository', 'contact', 'github', 'introduction', 'situations', 'licence'];

function settingsFile({ settings }: NewRegister, schema: SchemaPart): string {
  const document = documentOf(settings);
  document.commentBefore = SETTINGS_HEAD;
  const { contents } = document;
  if (isMap(contents)) {
    for (const [index, { key }] of (contents.items as Pair<Scalar<string>>[]).entries()) {
      key.commentBefore = remark(described(key.value, schema));
      key.spaceBefore = index > 0;
    }
  }
  const later = OFFERED.filter((name) => settings[name] === undefined).map((name) =>
    remark(`${name}: still open. ${described(name, schema)}`),
  );
  return `${asYaml(document)}${later.map((one) => `\n#${one.replaceAll('\n', '\n#')}\n`).join('')}`;
}

function described(name: string, schema: SchemaPart): string {
  const part = schema.properties?.[name];
  return part === undefined ? '' : (part.description ?? resolve(part, schema).description ?? '');
}

function remark(words: string): string {
  return wrap(words, WIDTH - 2)
    .map((line) => ` ${line}`)
    .join('\n');
}

function packageFile({ title, tool }: NewRegister, { overrides }: Sources): string {
  const commands = [
    'check',
    'new',
    'import',
    'serve',
    'build',
    'review',
    'pack',
    'amend',
    'sign',
    'release',
    'verify',
    'diff',
    'explain',
    'law',
  ];
  const data = {
    name: unique(slug(title, 'sharing-register', 100), ['concordat']),
    private: true,
    engines: { node: '>=20.19' },
    scripts: Object.fromEntries(commands.map((command) => [command, `concordat ${command}`])),
    dependencies: { concordat: tool.spec },
    // npm heeds these only where they stand at the top.
    ...(overrides === undefined ? {} : { overrides }),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
