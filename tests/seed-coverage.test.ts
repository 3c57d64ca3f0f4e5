/** Every row of the check-list of real documents is expressed somewhere, and the place exists. */
import { existsSync, readFileSync } from 'node:fs';
import { slug } from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { resolve, type SchemaPart } from '../src/agreement/schemas.ts';
import { plainText } from '../src/documents/prose.ts';
import type { Register } from '../src/register/register.ts';
import { editions, readExample, schemas } from './helpers/example.ts';

const ROWS: Readonly<Record<string, number>> = { S000: 15, S001: 23, S002: 33, S003: 49, S004: 18 };

const page = readFileSync('docs/seed-coverage.md', 'utf8');
const register = await readExample('.');
const template = new Set(editions.get('2026.1')?.sections.map(({ id }) => id));

const rows = page
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const agreement = /^Agreement: `([a-z0-9-]+)`$/m.exec(section)?.[1];
    return [...section.matchAll(/^\| (S\d{3}-\d{2}) \| (.+?) \| (.+) \|$/gm)].map((match) => ({
      id: match[1] ?? '',
      agreement,
      places: [...(match[2] ?? '').matchAll(/`([^`]+)`/g)].map((place) => place[1] ?? ''),
      how: match[3] ?? '',
    }));
  });

describe('the page of what the format can express', () => {
  it('has every row once', () => {
    const wanted = Object.entries(ROWS).flatMap(([document, count]) =>
      Array.from({ length: count }, (_, index) => `${document}-${String(index + 1).padStart(2, '0')}`),
    );
    expect(rows.map((row) => row.id)).toEqual(wanted);
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s points at what exists', (_id, row) => {
    expect(row.places.length).toBeGreaterThan(0);
    expect(row.how.length).toBeGreaterThan(10);
    expect(row.places.filter((place) => !exists(register, row.agreement, place))).toEqual([]);
  });

  it('would see a place that does not exist', () => {
    const places = [
      '/nothing',
      '#nothing',
      // A section of the standard text, with no heading in the agreement's own prose.
      '#definitions',
      'guidance/nothing',
      'organisations/nothing',
      'template:#nothing',
      'schema:agreement/nothing',
      'schema:nothing/title',
      'rule:nothing/nothing',
      'file:nothing',
      'anything else',
    ];
    expect(places.filter((place) => exists(register, 'london-safeguarding-children', place))).toEqual([]);
  });
});

function exists(all: Register, id: string | undefined, place: string): boolean {
  const entry = all.entries.find((one) => one.id === id);
  const [kind = '', rest = ''] = place.split(/:(.*)/s);
  if (place.startsWith('/')) return at(entry?.agreement.terms, place.split('/').slice(1)) !== undefined;
  if (place.startsWith('#')) {
    const headings = entry?.agreement.body.children
      .filter((node) => node.type === 'heading')
      .map((node) => slug(plainText(node)));
    return headings?.includes(place.slice(1)) === true;
  }
  if (place.startsWith('guidance/')) return all.guidance.some((one) => `guidance/${one.id}` === place);
  if (place.startsWith('organisations/')) return all.organisations.has(place.replace('organisations/', ''));
  if (kind === 'template') return template.has(rest.slice(1));
  if (kind === 'schema') return inSchema(rest);
  if (kind === 'rule') return existsSync(`docs/rules/${rest}.md`);
  return kind === 'file' && existsSync(rest);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[step] : undefined,
    value,
  );
}

function inSchema(path: string): boolean {
  const [kind = '', ...steps] = path.split('/');
  const root = Object.hasOwn(schemas, kind) ? schemas[kind as keyof typeof schemas].schema : undefined;
  if (root === undefined) return false;
  let part: SchemaPart | undefined = root;
  for (const step of steps) {
    const holder: SchemaPart = fields(resolve(part, root), root);
    part =
      holder.properties !== undefined && Object.hasOwn(holder.properties, step) ? holder.properties[step] : undefined;
    if (part === undefined) return false;
  }
  return true;
}

/** The map beneath a field: itself, the entries of a list, or the named entries of a map. */
function fields(part: SchemaPart, root: SchemaPart): SchemaPart {
  if (part.properties !== undefined) return part;
  const inner =
    part.items ?? (part.additionalProperties === false ? undefined : part.additionalProperties) ?? part.then;
  return inner === undefined ? part : fields(resolve(inner, root), root);
}
