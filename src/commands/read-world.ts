/** Reads a register with the law that it is judged by, and runs no rule: what every command begins with. */
import type { Finding } from '../base/finding.ts';
import { readEditions } from '../agreement/editions.ts';
import { readLaw } from '../agreement/law-overrides.ts';
import { loadSchemas, type Schemas } from '../agreement/schemas.ts';
import { readTheme, type Theme } from '../agreement/theme.ts';
import { loadWeights } from '../register/compare/weigh.ts';
import { loadPacks } from '../register/packs.ts';
import { readRegister } from '../register/read-register.ts';
import type { Register } from '../register/register.ts';
import type { World } from './command.ts';

export interface Reading {
  readonly register: Register;
  readonly schemas: Schemas;
  /** How documents and pages look; nothing if its file has an error. */
  readonly theme: Theme | undefined;
  /** What is wrong with the form of files, and with what the register lays over the law. */
  readonly findings: readonly Finding[];
}

export async function readWorld({ files, assets, hash, checkSignature, today }: World): Promise<Reading> {
  const [schemas, found, packs, weights] = await Promise.all([
    loadSchemas(assets),
    readLaw(assets, files),
    loadPacks(assets),
    loadWeights(assets),
  ]);
  const { law, overrides } = found;
  const { editions, findings: ownEditions } = await readEditions(assets, files);
  const register = await readRegister({ files, schemas, law, hash, checkSignature, today, editions, packs, weights });
  const theme = await readTheme({ files, assets, schemas }, register);
  return {
    register: { ...register, lawOverrides: overrides },
    schemas,
    theme: theme.value,
    findings: [...found.findings, ...ownEditions, ...register.findings, ...theme.findings],
  };
}
