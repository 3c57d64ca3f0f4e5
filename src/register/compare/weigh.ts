/**
 * Whether a change is material, so that the parties sign again, or editorial. The table is data
 * (`schemas/change-weights.yaml`), and a register may say otherwise of single codes.
 */
import { onceFor } from '../../base/memo.ts';
import { nearest } from '../../base/nearest.ts';
import type { Files } from '../../base/ports.ts';
import type { WrittenRegister } from '../../agreement/written/concordat.ts';
import { readYamlFile } from '../../source/source.ts';
import type { Change } from './change.ts';

export type Weight = 'material' | 'editorial';

/** The weight of each code. */
export type Weights = ReadonlyMap<string, Weight>;

const PATH = 'schemas/change-weights.yaml';

/** The tool's own table. Throws if it is broken. */
export async function loadWeights(assets: Files): Promise<Weights> {
  const { value, findings } = await readYamlFile(assets, PATH);
  if (value === undefined || findings.length > 0) throw new Error(`${PATH} cannot be read`);
  // A test compares its words with the codes that there are.
  return weightsIn(value.data as Readonly<Record<string, Weight>>);
}

/** The very same table for the very same file, so that what was judged by it need not be judged again. */
const weightsIn = onceFor((data: Readonly<Record<string, Weight>>): Weights => new Map(Object.entries(data)));

/** The tool's table with what a register says laid over it, and sentences on what that says of codes that do not exist. */
export function weightsFor(
  own: Weights,
  { changes }: Pick<WrittenRegister, 'changes'>,
): { readonly weights: Weights; readonly unknown: readonly string[] } {
  const said = Object.entries(changes?.weights ?? {});
  const unknown = said
    .filter(([code]) => !own.has(code))
    .map(([code]) => {
      const [near] = nearest(code, [...own.keys()]);
      return `concordat.yaml weighs ${code} under changes, and no change has that code.${near === undefined ? '' : ` Did you mean ${near}?`}`;
    });
  return { weights: new Map([...own, ...said.filter(([code]) => own.has(code))]), unknown };
}

/** The weight of a change. What the table does not know, such as a field that a later schema adds, is material. */
export function weigh({ code }: Pick<Change, 'code'>, weights: Weights): Weight {
  return weights.get(code) ?? 'material';
}

/** A change with its weight, as far as what follows hangs on it. */
export type Weighed = Pick<Change, 'section'> & { readonly weight: Weight };

/**
 * Weighs what changed in one text. What the law asks of a party follows from the words, from the file of a body and from the
 * law of the day, of which the parties sign the words alone: so it weighs no more than the words that changed.
 */
export function weighAll<One extends Pick<Change, 'code' | 'section'>>(
  changes: readonly One[],
  weights: Weights,
): readonly (One & { readonly weight: Weight })[] {
  const weighed = changes.map((one) => ({ ...one, weight: weigh(one, weights) }));
  return weightOf(weighed) === 'material'
    ? weighed
    : weighed.map((one) => (one.section === 'needs' ? { ...one, weight: 'editorial' } : one));
}

/**
 * What the changes of a text come to: the one answer to whether its parties sign again. Nothing if it says what it said;
 * another number alone is no other text, but its first day is.
 */
export function weightOf(changes: readonly Weighed[]): Weight | undefined {
  const text = changes.filter(({ section }) => section !== 'version' && section !== 'needs');
  if (text.length === 0) return undefined;
  return text.some(({ weight }) => weight === 'material') ? 'material' : 'editorial';
}
