/**
 * Gives what people wrote the shape that programs read: where the schema takes
 * one value or a list, a single value becomes a list of one; where a bare text
 * stands for a map, it becomes that map. Nothing else changes.
 */
import type { Tree, TreeMap } from '../source/yaml.ts';
import { resolve, type SchemaPart } from './schemas.ts';

export function shape(value: Tree, part: SchemaPart, root: SchemaPart): Tree {
  const schema = resolve(part, root);
  if (schema.if?.type === 'array') {
    const items = schema.then?.items ?? {};
    return (Array.isArray(value) ? (value as readonly Tree[]) : [value]).map((item) => shape(item, items, root));
  }
  if (schema.if?.type === 'object') {
    const short = schema['x-short-for'];
    if (typeof value === 'string') return short === undefined ? value : map([[short, value]]);
    return shape(value, schema.then ?? {}, root);
  }
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly Tree[]).map((item) => shape(item, schema.items ?? {}, root));
  const others = schema.additionalProperties === false ? undefined : schema.additionalProperties;
  return map(
    Object.entries(value as TreeMap).map(([key, child]) => {
      const known =
        schema.properties !== undefined && Object.hasOwn(schema.properties, key) ? schema.properties[key] : others;
      return [key, known === undefined ? child : shape(child, known, root)] as const;
    }),
  );
}

function map(entries: readonly (readonly [string, Tree])[]): TreeMap {
  const result = Object.create(null) as Record<string, Tree>;
  for (const [key, value] of entries) result[key] = value;
  return result;
}
