/** `concordat import`: brings in what other programs made: a register as a table, or an agreement as a text. */
import { fileKind } from '../exchange/file-kind.ts';
import { ANSWERS, type Command, type Invocation, type Outcome, type World } from './command.ts';
import { noRegister } from './no-register.ts';
import { placeIn } from './place-in.ts';

export const importFile: Command = {
  name: 'import',
  summary:
    'Bring in what you have: a register that is kept as a table, or an agreement as a Word file or text, which becomes a draft.',
  argument: '[FILE]',
  options: [
    { flags: '--dry-run', description: 'say what would be written, and write nothing' },
    { flags: '--id <name>', description: 'of an agreement: the name of its folder (default: made from its title)' },
    { flags: '--yes', description: 'ask nothing: take columns for what their headings say' },
    { flags: '--mapping <file>', description: 'which column is which field, and which body a name means, as YAML' },
    { flags: '--register <name>', description: 'what the register is called that the table is (default: as it says)' },
    { flags: '--url <address>', description: 'where that register is published' },
    { flags: '--retrieved <date>', description: 'the day on which the table was taken from there' },
    { flags: '--theme <id>', description: 'the theme of rows that name none' },
    {
      flags: '--owner <organisation>',
      description: 'the organisation that keeps the entries (default: the publisher)',
    },
    { flags: '--owner-role <role>', description: 'the role that keeps them (default: Keeper of the register)' },
  ],
  answers: ANSWERS,
  run: runImport,
};

/** No register and no agreement is larger. */
const MOST_BYTES = 64 * 2 ** 20;

async function runImport(world: World, invocation: Invocation): Promise<Outcome> {
  const [shown, ...more] = invocation.ids;
  if (shown === undefined || more.length > 0) return refused('Name one file: concordat import register.csv');
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const { folder, name } = placeIn(shown);
  const files = world.elsewhere(folder);
  const size = await files.size(name);
  if (size !== undefined && size > MOST_BYTES)
    return refused(
      `${shown} has more than ${MOST_BYTES / 2 ** 20} MB. No register has so much text: bring in a copy without pictures.`,
    );
  const bytes = await files.read(name);
  if (bytes === undefined) return refused(`There is no file ${shown}.`);
  const kind = fileKind(bytes, name);
  if (typeof kind === 'object') return refused(`${shown} was not brought in. ${kind.refused}`);
  switch (kind) {
    case 'csv':
    case 'html':
    case 'xlsx':
    case 'ods':
      return (await import('./import-table.ts')).importTable(world, invocation, { bytes, kind, name, shown });
    case 'docx':
    case 'text':
      return (await import('./import-text.ts')).importTextFile(world, invocation, { bytes, name, shown });
    case 'odt':
      return refused(
        `${shown} was not brought in. It is an OpenDocument text. Open it in LibreOffice or Word, and save it as .docx.`,
      );
  }
}

function refused(message: string): Outcome {
  return { exit: 2, messages: [message] };
}
