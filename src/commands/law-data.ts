/** The law that agreements are checked against, as plain data: the tool's, with what the register lays over it. */
import { groups } from '../base/groups.ts';
import { type Edition, type LawData, parseLawFile, readEdition, readLawData, trimmed } from '../law/data.ts';
import { readToolLaw } from '../law/prepared.ts';
import type { Register } from '../register/register.ts';
import type { World } from './command.ts';
import { placeIn } from './place-in.ts';

const FOLDER = 'schemas/law';

/** A law with its edition. */
export interface LawEdition extends Partial<Edition> {
  readonly entries: LawData;
}

/** The law as it is checked against now. */
export async function presentLaw({ assets, files }: World, register: Register): Promise<LawEdition> {
  const own = await readLawData(assets, FOLDER, (path) => readToolLaw(assets, path));
  const entries: Record<string, LawData[string]> = { ...own };
  for (const overrides of groups(register.lawOverrides ?? [], (one) => one.path)) {
    const path = overrides[0]?.path ?? '';
    const laid = parseLawFile(await files.read(path), path) as LawData;
    for (const { section, id } of overrides)
      entries[section] = { ...entries[section], [id]: trimmed(laid[section]?.[id] ?? {}) };
  }
  return { ...(await readEdition(assets, FOLDER)), entries };
}

/** An earlier law: a folder of law files, a folder of the tool that holds one, or what `law --format json` wrote; nothing if it is none of them. */
export async function earlierLaw({ elsewhere }: World, path: string): Promise<LawEdition | undefined> {
  const folder = elsewhere(path);
  for (const inner of [FOLDER, '']) {
    if (!(await folder.list(inner)).some(({ name }) => name.endsWith('.yaml'))) continue;
    return { ...(await readEdition(folder, inner)), entries: await readLawData(folder, inner) };
  }
  const { folder: above, name } = placeIn(path);
  const bytes = await elsewhere(above).read(name);
  return bytes === undefined ? undefined : asEdition(new TextDecoder().decode(bytes));
}

function asEdition(text: string): LawEdition | undefined {
  try {
    const data = JSON.parse(text) as Partial<LawEdition> | null;
    return typeof data?.entries === 'object' ? (data as LawEdition) : undefined;
  } catch {
    return undefined;
  }
}
