/** What is said where somebody stands in a folder that holds no register. */
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import type { World } from './command.ts';

/** A sentence that says that a folder holds no register at all, as where somebody stands in the wrong one; nothing if it may hold one. */
export async function noRegister({ files }: Pick<World, 'files'>): Promise<string | undefined> {
  const [settings, agreements] = await Promise.all([files.size(SETTINGS_PATH), files.list('agreements')]);
  if (settings !== undefined || agreements.length > 0) return undefined;
  return `There is no register here: neither ${SETTINGS_PATH} nor agreements/ was found. Go into the folder that holds them, or name it with --root.`;
}
