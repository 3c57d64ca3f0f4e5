/** Brings in an agreement that was written elsewhere: makes a draft of it, writes that, and checks it. */
import { withFiles } from '../base/with-files.ts';
import { importText } from '../exchange/import-text.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { inspect } from './inspect.ts';
import { readWorld } from './read-world.ts';
import { tellText } from './tell-text-import.ts';

/** A file that was read, and what a person calls it. */
export interface GivenText {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly shown: string;
}

/** What a folder of an agreement may be called. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export async function importTextFile(world: World, { options }: Invocation, given: GivenText): Promise<Outcome> {
  const named = options['id'];
  if (named !== undefined && (named === true || named.length > 80 || !ID.test(named)))
    return refused('--id: a name has small letters, digits and hyphens, as in child-exploitation.');
  const { register, schemas } = await readWorld(world);
  const taken = (await world.files.list('agreements')).map(({ name }) => name);
  const found = importText(given, {
    register,
    law: register.law,
    schema: schemas.agreement,
    taken,
    ...(named === undefined ? {} : { id: named }),
  });
  if ('severity' in found) return refused(`${given.shown} was not brought in. ${found.text}`);
  const { file, id, copyOf } = found;
  if (file === undefined) {
    const copy =
      copyOf === undefined
        ? ''
        : ` The file is a copy of ${copyOf.agreement}, version ${copyOf.version}, that concordat made.`;
    return refused(
      `Nothing was written: there is an agreement ${id} already.${copy} If this is another one, name it: --id ${id}-2`,
    );
  }
  const dry = options['dryRun'] === true;
  const { findings } = await inspect({ ...world, files: withFiles(world.files, [file]) });
  const own = findings.filter(({ at }) => at.path === file.path);
  if (!dry) await world.editor.create([file]);
  const told = { shown: given.shown, imported: found, path: file.path, findings: own, dry };
  return {
    exit: own.some(({ severity }) => severity === 'error') ? 1 : 0,
    answer: tellText(told, options['format'] === 'json'),
  };
}

function refused(message: string): Outcome {
  return { exit: 2, messages: [message] };
}
