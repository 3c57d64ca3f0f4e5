/** Clean registers, and ways to change one thing in them. */
import { readFileSync } from 'node:fs';
import { type Document, parseDocument } from 'yaml';
import { type Contents, filesIn, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { recent } from '../helpers/recent.ts';
import { withSettings } from './settings.ts';

/** A register in which `check` finds no fault that is not there on purpose. */
export interface Base {
  readonly name: string;
  readonly contents: Contents;
  /** Ids of its agreements, frameworks and listings. */
  readonly ids: readonly string[];
}

/** YAML as people write it: maps, lists and texts. */
// biome-ignore lint/suspicious/noExplicitAny: mutators walk what people write, and a wrong step fails the suite.
export type Written = Readonly<Record<string, any>>;

/** The front matter of an agreement, every value as text. */
export function frontOf(base: Base, id: string): Written {
  return structuredClone(written(split(base, id).front));
}

/** The prose of an agreement. */
export function bodyOf(base: Base, id: string): string {
  return split(base, id).body;
}

/** The file of an organisation, every value as text. */
export function organisationOf(base: Base, id: string): Written {
  return structuredClone(written(textOf(base.contents, organisationPath(id))));
}

/** The register with the front matter of an agreement changed: `setIn`, `deleteIn` and `addIn` of the `yaml` package do it. */
export function withFront(base: Base, id: string, change: (front: Document) => void): Contents {
  const { front, body } = split(base, id);
  return { ...base.contents, [agreementPath(id)]: `---\n${changed(front, change)}---\n${body}` };
}

/** The register with the prose of an agreement changed. */
export function withBody(base: Base, id: string, change: (body: string) => string): Contents {
  const { front, body } = split(base, id);
  return { ...base.contents, [agreementPath(id)]: `---\n${front}---\n${change(body)}` };
}

/** The register with the file of an organisation changed. */
export function withOrganisation(base: Base, id: string, change: (file: Document) => void): Contents {
  const path = organisationPath(id);
  return { ...base.contents, [path]: changed(textOf(base.contents, path), change) };
}

/** The registers that the score is taken on: the one that is made up, and each agreement of this repository with all bodies and guidance. */
export function bases(): readonly Base[] {
  // Beside one agreement, most bodies of the repository are named by nothing.
  const settings = withSettings({ contents: { 'concordat.yaml': readFileSync('concordat.yaml') } }, (file) => {
    file.setIn(['rules', 'register/orphan-organisation'], 'off');
    // Where everyone can read the files, whatever is not published is told besides.
    file.setIn(['source'], 'private');
    // Agreements that are added for a defect took effect before, and need no records.
    file.setIn(['sign-off', 'since'], '2026-12-01');
  });
  const shared = { ...under('organisations'), ...under('guidance') };
  const agreements = under('agreements');
  const ids = new Set(Object.keys(agreements).map((path) => path.split('/')[1] ?? ''));
  return [
    baseOf('mereshire', MERESHIRE),
    ...[...ids].map((id) =>
      baseOf(id, {
        ...settings,
        ...shared,
        ...Object.fromEntries(Object.entries(agreements).filter(([path]) => path.startsWith(`agreements/${id}/`))),
      }),
    ),
  ];
}

function under(folder: string): Contents {
  return Object.fromEntries(Object.entries(filesIn(folder)).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

function baseOf(name: string, contents: Contents): Base {
  const ids = Object.keys(contents).flatMap((path) => /^agreements\/([^/]+)\/agreement\.md$/.exec(path)?.[1] ?? []);
  return { name, contents, ids };
}

/** Where an agreement is. */
export const agreementPath = (id: string): string => `agreements/${id}/agreement.md`;
/** Where an organisation is. */
export const organisationPath = (id: string): string => `organisations/${id}.yaml`;

function split(base: Base, id: string): { readonly front: string; readonly body: string } {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(textOf(base.contents, agreementPath(id))) ?? [];
  return { front, body };
}

/** As the tool reads it: every value is text. Whoever changes what it says has a copy. */
const document = recent(30, (text): Document => parseDocument(text, { schema: 'failsafe' }));
const written = recent(30, (text): Written => document(text).toJS());

function changed(text: string, change: (document: Document) => void): string {
  const copy = document(text).clone();
  change(copy);
  return copy.toString({ lineWidth: 0 });
}
