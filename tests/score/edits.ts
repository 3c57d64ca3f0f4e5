/** Mutators as lists of edits: where, what in a few words, and the change. */
import type { Document } from 'yaml';
import { agreementPath, frontOf, withBody, withFront, withOrganisation, type Base, type Written } from './base.ts';
import type { Mutant, Mutator } from './mutant.ts';

/** A change of front matter or of an organisation's file. */
export type Change = (document: Document) => void;

/** Where the agreement is told, if not where the change is. */
export interface Told {
  readonly where: string;
}

/** One defect: the agreement, what is wrong in a few words, the changes that make it so, and where that is told if elsewhere. */
export type Edit = readonly [id: string, name: string, ...changes: readonly (Change | Told)[]];

/** A mutator that makes each edit where its agreement is. */
export function editing(rule: string, edits: readonly Edit[]): Mutator {
  return { rule, mutate: (base) => edited(base, edits) };
}

/** The defects that edits of front matter make on a base. */
export function* edited(base: Base, edits: readonly Edit[]): Generator<Mutant> {
  for (const [id, name, ...parts] of edits)
    if (base.ids.includes(id))
      yield {
        name: `${id}: ${name}`,
        contents: withFront(base, id, (front) => change(front, parts)),
        ...toldIn(id, parts),
      };
}

/** The defects that edits of organisations' files make, on the base of the agreement that is named first and is told. */
export function* editedFiles(
  base: Base,
  edits: readonly (readonly [id: string, organisation: string, name: string, ...changes: readonly (Change | Told)[]])[],
): Generator<Mutant> {
  for (const [id, organisation, name, ...parts] of edits)
    if (base.ids.includes(id))
      yield {
        name: `${organisation}: ${name}`,
        contents: withOrganisation(base, organisation, (file) => change(file, parts)),
        ...toldIn(id, parts),
      };
}

function change(document: Document, parts: readonly (Change | Told)[]): void {
  for (const part of parts) if (typeof part === 'function') part(document);
}

function toldIn(id: string, parts: readonly (Change | Told)[]): Pick<Mutant, 'at'> {
  const at = parts.flatMap((part) =>
    typeof part === 'function' ? [] : [[agreementPath(id), part.where === '' ? '' : `/${part.where}`] as const],
  );
  return at.length === 0 ? {} : { at };
}

/** The defects that a sentence at the end of the prose makes. */
export function* endedWith(base: Base, edits: readonly (readonly [id: string, text: string])[]): Generator<Mutant> {
  for (const [id, text] of edits)
    if (base.ids.includes(id))
      yield { name: `${id}: ${text}`, contents: withBody(base, id, (body) => `${body.trimEnd()}\n\n${text}\n`) };
}

/** Each entry of `lawful` of each agreement of a base. */
export function* grounds(
  base: Base,
): Generator<{ readonly id: string; readonly name: string; readonly ground: Written }> {
  for (const id of base.ids)
    for (const [name, ground] of Object.entries(
      (frontOf(base, id)['lawful'] ?? {}) as Readonly<Record<string, Written>>,
    ))
      yield { id, name, ground };
}

/** Writes a value at a path: `lawful/public-task/article6`. */
export const set =
  (path: string, value: unknown): Change =>
  (document) =>
    document.setIn(path.split('/'), value);

/** Takes out what stands at a path. */
export const drop =
  (path: string): Change =>
  (document) =>
    document.deleteIn(path.split('/'));

/** Says that the finding stands at a path of the agreement (`lawful/care`, empty for the top), and not where the change is. */
export const told = (where: string): Told => ({ where });

export const EXPLOITATION = 'mereshire-exploitation';
export const HOSPITAL = 'mereshire-leaving-hospital';
export const HOUSING = 'mereshire-housing-options';
export const MISSING = 'mereshire-missing-children';
export const MONEY = 'mereshire-money-recovery';
export const PORT = 'mereshire-port';
export const FLOOD = 'mereshire-shore-road-flood';
export const LONDON = 'london-safeguarding-children';
export const CRISIS = 'west-yorkshire-mental-health-crisis';
export const WIRRAL = 'wirral-safeguarding-children';

/** Puts a value at the end of the list at a path. */
export const add =
  (path: string, value: unknown): Change =>
  (document) =>
    document.addIn(path.split('/'), value);
