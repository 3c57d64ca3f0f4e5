/**
 * Whether a change is material, so that the parties sign again, or editorial. The table is data
 * (`schemas/change-weights.yaml`), and a register may say otherwise of single codes.
 */
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
  return new Map(Object.entries(value.data as Readonly<Record<string, Weight>>));
}

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
