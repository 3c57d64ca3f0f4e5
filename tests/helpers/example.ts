/** Whole registers on disk, read as the program reads them. */
import { readFileSync } from 'node:fs';
import type { IsoDate } from '../../src/base/dates.ts';
import { readEditions } from '../../src/agreement/editions.ts';
import type { ComposeContext } from '../../src/documents/compose-agreement.ts';
import { clausePath } from '../../src/documents/standard-clauses.ts';
import { wordingOf } from '../../src/documents/wording.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { sha256 } from '../../src/host/environment.ts';
import { checkSshSignature } from '../../src/host/ssh-signature.ts';
import { loadLaw } from '../../src/law/load-law.ts';
import { loadWeights } from '../../src/register/compare/weigh.ts';
import { loadPacks } from '../../src/register/packs.ts';
import { readRegister } from '../../src/register/read-register.ts';
import type { Register } from '../../src/register/register.ts';
import { assets, schemas } from './schemas.ts';
import { PLAIN } from './theme.ts';

/** The day on which tests stand, unless they say otherwise. */
export const TODAY = '2026-11-21' as IsoDate;

export { assets, schemas };
export const law = await loadLaw(assets);
export const packs = await loadPacks(assets);
/** The tool's own table of what a change means for those who signed. */
export const weights = await loadWeights(assets);
export const { editions } = await readEditions(assets, assets);
/** The words of the newest edition. */
export const words = wordingOf(editions, undefined);

/** Reads a register from a folder of this repository. */
export function readExample(root: string, today: IsoDate = TODAY): Promise<Register> {
  return readRegister({
    files: diskFiles(root),
    schemas,
    law,
    hash: sha256,
    checkSignature: checkSshSignature,
    today,
    editions,
    packs,
    weights,
  });
}

/** A register as if nothing of it had been released: its documents are made, and not kept from an earlier day of the tool. */
export function unreleased(register: Register): Register {
  const entries = register.entries.map(({ released: _kept, versions, ...entry }) => ({
    ...entry,
    versions: versions.filter(({ release }) => release === undefined),
  }));
  return { ...register, entries };
}

export function composeContext(register: Register): ComposeContext {
  return {
    register,
    schema: schemas.agreement.schema,
    hash: sha256,
    clause: (id, version) => readFileSync(`templates/${clausePath(id, version)}`, 'utf8'),
    theme: PLAIN,
  };
}
