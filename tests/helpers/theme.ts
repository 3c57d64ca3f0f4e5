/** The tool's themes, read as the program reads them. */
import { readTheme, type Theme } from '../../src/agreement/theme.ts';
import { assets, schemas } from './schemas.ts';

/** The look of a register that names none. */
export const PLAIN = await themeCalled('plain');

/** Throws if the theme has a fault. */
export async function themeCalled(look: string): Promise<Theme> {
  const { value, findings } = await readTheme({ files: assets, assets, schemas }, { settings: { look } });
  if (value === undefined) throw new Error(`the theme ${look} has faults: ${JSON.stringify(findings)}`);
  return value;
}
