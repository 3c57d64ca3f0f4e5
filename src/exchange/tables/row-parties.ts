/** Who takes part in an entry: the names of its cells as the register's bodies, as new ones, or as words that name nobody. */
import { oneLine } from '../../base/one-line.ts';
import { slug, unique } from '../../base/slug.ts';
import { foldName } from '../bodies.ts';
import type { Directory, Known } from '../directory.ts';
import type { Mention, NewBodies } from '../new-bodies.ts';
import type { Remark } from '../remark.ts';
import { cutRemarks, type NamedPart, oneName, splitNames } from '../split-names.ts';
import type { RowFacts } from './row-facts.ts';
import type { Cell } from './table.ts';

/** A name of a row, and what it is. */
export interface RowName extends NamedPart {
  readonly place: string;
  readonly lead: boolean;
}

/** Names of which a person said that they name nobody, a class of bodies, or the body that another name means. All are folded. */
export interface SettledWords {
  readonly nobody: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly same: ReadonlyMap<string, string>;
  /** Names that mean several bodies. */
  readonly several: ReadonlyMap<string, readonly string[]>;
}

/** The names of all rows. A lead is one name, so it is known as one wherever else it stands. */
export function namesOfRows(
  rows: readonly Pick<RowFacts, 'lead' | 'parties'>[],
  directory: Directory,
  { nobody, classes, same, several }: SettledWords,
): readonly (readonly RowName[])[] {
  // One with a stroke in it may be two, and is told so.
  const leads = new Set(
    rows.flatMap(({ lead }) => (lead === undefined || /\s\/\s/.test(lead.text) ? [] : [foldName(lead.text)])),
  );
  const has = (name: string): boolean => {
    const folded = foldName(name);
    return (
      directory.match(name).kind === 'body' ||
      [leads, nobody, classes, same, several].some((names) => names.has(folded))
    );
  };
  const settled = (one: NamedPart): NamedPart => {
    const folded = foldName(one.text);
    if (nobody.has(folded)) return { ...one, kind: 'nobody' };
    return classes.has(folded) ? { ...one, kind: 'words' } : one;
  };
  const each = (one: NamedPart): readonly NamedPart[] =>
    several.get(foldName(one.text))?.map((text) => ({ kind: 'name', text, mayBeSeveral: false })) ?? [settled(one)];
  // Of several names in the place of the lead the first leads.
  const placed = (cell: Cell, lead: boolean, parts: readonly NamedPart[]): readonly RowName[] =>
    parts.flatMap((part) => each(part).map((one, index) => ({ ...one, place: cell.place, lead: lead && index === 0 })));
  return rows.map(({ lead, parties }) => [
    ...(lead === undefined ? [] : placed(lead, true, [oneName(lead.text, { has })])),
    ...parties.flatMap(({ cell }) => placed(cell, false, splitNames(cell.text, { has }))),
  ]);
}

/** Names of bodies that the directory does not have. A code of another register is no name. */
export function unknownNames(names: readonly RowName[], directory: Directory): readonly Mention[] {
  return names.filter(({ kind, text }) => kind === 'name' && !isCode(text) && directory.match(text).kind === 'none');
}

/** `government-organisation:D25`: a code for a body in the registers of GOV.UK. */
function isCode(text: string): boolean {
  return /^[a-z0-9-]+:[A-Za-z0-9-]+$/.test(text);
}

/** Names that are much like those of bodies, each once, with the bodies. */
export function nearNames(
  names: readonly RowName[],
  directory: Directory,
): readonly { readonly text: string; readonly near: readonly Known[] }[] {
  const found = new Map<string, { readonly text: string; readonly near: readonly Known[] }>();
  for (const { text } of unknownNames(names, directory)) {
    const match = directory.match(text);
    if (match.kind === 'none' && match.near.length > 0)
      found.set(foldName(text), { text: oneLine(text), near: match.near });
  }
  return [...found.values()];
}

export interface RowParties {
  readonly parties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly remarks: readonly Remark[];
}

/** The parties of an entry. */
export function rowParties(names: readonly RowName[], directory: Directory, fresh: NewBodies): RowParties {
  const parties: Record<string, Readonly<Record<string, unknown>>> = {};
  const remarks: Remark[] = [];
  const bodies = new Map<string, string>();
  const warn = (place: string, text: string): void => {
    remarks.push({ severity: 'warning', place, text });
  };
  const add = (id: string, name: RowName, unit: string | undefined): void => {
    const before = bodies.get(`${id} ${unit ?? ''}`);
    if (before !== undefined) {
      const [was = {}, lead] = [parties[before], name.lead];
      parties[before] = lead ? { ...was, lead: 'yes' } : was;
      return;
    }
    const key = unique(id, Object.keys(parties));
    bodies.set(`${id} ${unit ?? ''}`, key);
    parties[key] = present({
      organisation: key === id ? undefined : id,
      unit,
      lead: name.lead ? 'yes' : undefined,
    });
  };
  const addWords = (name: RowName, kind: 'body' | 'class'): void => {
    const title = oneLine(name.text).slice(0, 300);
    const key = unique(slug(title, 'others', 48), Object.keys(parties));
    parties[key] = present({ name: title, kind, lead: name.lead ? 'yes' : undefined });
  };
  for (const name of names) {
    const { kind, text, place } = name;
    if (kind === 'nobody') continue;
    if (kind === 'words') {
      warn(place, `“${oneLine(text)}” names no body: it stands as a class of bodies that are listed nowhere.`);
      addWords(name, 'class');
      continue;
    }
    const match = directory.match(text);
    if (name.mayBeSeveral) warn(place, `“${oneLine(text)}” may be more than one body. It was taken as one.`);
    if (match.kind === 'body') add(match.id, name, match.unit);
    else if (match.kind === 'several') {
      warn(
        place,
        `“${oneLine(text)}” is the name of more than one body: ${listed(match.bodies)}. It stands without a file.`,
      );
      addWords(name, 'body');
    } else {
      const id = fresh.idOf(text);
      if (isCode(text) || id === undefined) {
        warn(
          place,
          `“${oneLine(text)}” is a code that no organisation has as identifiers.dea. No party was made of it.`,
        );
        continue;
      }
      if (match.near.length > 0)
        warn(
          place,
          `“${oneLine(text)}” is much like ${listed(match.near)}, and was not taken for it. It got a file of its own, ${id}. If they are one, say so in a mapping file, under organisations, before you bring the table in.`,
        );
      add(id, name, undefined);
    }
  }
  return { parties, remarks: [...remarks, ...cutRemarks(names)] };
}

function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function listed(bodies: readonly Known[]): string {
  return bodies.map(({ id, name }) => `“${name}” (${id})`).join(', ');
}
