/** What is said where somebody stands in a folder that holds no register. */
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import type { Files } from '../base/ports.ts';
import type { World } from './command.ts';

/** A sentence that says that a folder holds no register at all, as where somebody stands in the wrong one; nothing if it may hold one. */
export async function noRegister({ files }: Pick<World, 'files'>): Promise<string | undefined> {
  return (await holdsRegister(files))
    ? undefined
    : `There is no register here: neither ${SETTINGS_PATH} nor agreements/ was found. Go into the folder that holds them, or name it with --root.`;
}

/** Whether a register may be in these files: its settings, or agreements. */
export async function holdsRegister(files: Files): Promise<boolean> {
  const [settings, agreements] = await Promise.all([files.size(SETTINGS_PATH), files.list('agreements')]);
  return settings !== undefined || agreements.length > 0;
}
