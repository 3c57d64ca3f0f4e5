/** Where else in a schema a field is known: a person who knows its name has often only put it on the wrong level. */
import { resolve, type SchemaPart } from './schemas.ts';

/** The steps to the holder of a field, from the top of the file; an entry whose name or number people choose is `*`. */
export type Holder = readonly string[];

/** A name that stands in more places than this says nothing about the one that is meant. */
const MOST = 3;

/** The places in which a field is known, nearest to the top first, each in words; none where they are many. */
export function placesOfField(root: SchemaPart, name: string): readonly string[] {
  let holders = known.get(root);
  if (holders === undefined) {
    holders = holdersOf(root);
    known.set(root, holders);
  }
  const places = holders.get(name) ?? [];
  return places.length > MOST ? [] : places.map(inWords);
}

/** One walk through a schema serves every field that somebody misplaces. */
const known = new WeakMap<SchemaPart, ReadonlyMap<string, readonly Holder[]>>();

function holdersOf(root: SchemaPart): ReadonlyMap<string, readonly Holder[]> {
  const found = new Map<string, Holder[]>();
  let level: readonly (readonly [part: SchemaPart, holder: Holder])[] = [[root, []]];
  // Level by level, so that what stands nearest to the top comes first. What holds itself ends with the levels.
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++)
    level = level.flatMap(([part, holder]) =>
      childrenOf(part, root).map(([step, child]) => {
        if (step !== '*') found.set(step, [...(found.get(step) ?? []), holder]);
        return [child, [...holder, step]] as const;
      }),
    );
  return found;
}

/** No field of any schema stands deeper. */
const DEEPEST = 8;

/** What a part of a schema holds: its fields by name, and entries of its own naming or numbering as `*`. */
function childrenOf(part: SchemaPart, root: SchemaPart): readonly (readonly [string, SchemaPart])[] {
  const own = resolve(part, root);
  // One value or a list of them: what a list of maps holds counts, and so does a map behind a short form.
  const holder = own.if === undefined ? own : resolve(own.then ?? {}, root);
  const { properties = {}, additionalProperties, items } = holder;
  const entries = items ?? (additionalProperties === false ? undefined : additionalProperties);
  return [...Object.entries(properties), ...(entries === undefined ? [] : ([['*', entries]] as const))];
}

function inWords(holder: Holder): string {
  if (holder.length === 0) return 'at the top level, with no spaces before it';
  const last = holder.lastIndexOf('*');
  const named = (steps: Holder): string => `\`${steps.filter((step) => step !== '*').join('.')}\``;
  if (last === -1) return `under ${named(holder)}`;
  const entry = `an entry of ${named(holder.slice(0, last))}`;
  return last === holder.length - 1 ? `in ${entry}` : `under ${named(holder.slice(last + 1))} in ${entry}`;
}
