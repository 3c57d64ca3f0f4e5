/**
 * The editions of template and standard clauses. They are the tool's alone: an
 * agreement's digest names its edition and does not cover its words, so one
 * name must mean the same words in every register.
 */
import type { Finding } from '../base/finding.ts';
import { fileSpan } from '../base/position.ts';
import type { Files } from '../base/ports.ts';

/** Where editions are, in the tool and nowhere else. */
export const EDITIONS = 'templates/editions';

/** Names of the tool's editions, and a finding for every file that a register has among editions. */
export async function readEditions(
  assets: Files,
  files: Files,
): Promise<{ readonly editions: readonly string[]; readonly findings: readonly Finding[] }> {
  const editions = (await assets.list(EDITIONS)).filter((entry) => entry.kind === 'folder').map((entry) => entry.name);
  const own = await filesBeneath(files, EDITIONS);
  const foreign = await Promise.all(own.map(async (path) => ((await isTools(assets, files, path)) ? [] : [path])));
  return { editions, findings: foreign.flat().map(ownEdition) };
}

async function filesBeneath(files: Files, folder: string): Promise<readonly string[]> {
  const entries = await files.list(folder);
  const found = await Promise.all(
    entries.map(({ name, kind }) =>
      kind === 'folder' ? filesBeneath(files, `${folder}/${name}`) : [`${folder}/${name}`],
    ),
  );
  return found.flat();
}

/** Whether it is the tool's own file: the tool's repository is a register too, and a copy of the same words does no harm. */
async function isTools(assets: Files, files: Files, path: string): Promise<boolean> {
  const [theirs, ours] = await Promise.all([files.read(path), assets.read(path)]);
  return (
    theirs !== undefined && ours !== undefined && new TextDecoder().decode(theirs) === new TextDecoder().decode(ours)
  );
}

function ownEdition(path: string): Finding {
  return {
    code: 'register/own-edition',
    severity: 'error',
    at: fileSpan(path),
    actual: `file \`${path}\` of the register's own`,
    expected: 'editions of the tool alone',
    why: 'The digest that parties sign names the edition and does not cover its words. If a register could put words of its own under that name, one digest would stand for two texts.',
    remedy:
      'Remove the file; it is not used. Write what these parties agree beyond the standard clauses into the agreement itself: a heading of its own becomes a section, and the digest covers it.',
  };
}
