/** `concordat serve`: the register as it is written, in a browser of this computer. */
import { REGISTER_PATHS } from '../changes/tree.ts';
import type { Command, Invocation, Outcome, World } from './command.ts';
import { noRegister } from './no-register.ts';
import { answering } from './serve-answer.ts';
import { openSession } from './serve-session.ts';
import { countsOf } from './serve-told.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'Show the register in a browser of this computer while it is written: pages follow as files are saved.',
  argument: '',
  options: [
    { flags: '--port <number>', description: 'the port to serve at (default: 4280, or the next that is free)' },
  ],
  answers: { text: 'for people' },
  run: runServe,
};

const PORT = 4280;
const LAST_PORT = 65_535;

async function runServe(world: World, { ids, options }: Invocation): Promise<Outcome> {
  const { port: said } = options;
  const port = typeof said === 'string' ? Number(said) : PORT;
  if (ids.length > 0)
    return {
      exit: 2,
      messages: ['serve shows the whole register: name no agreement, and go to its page in the browser.'],
    };
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT)
    return {
      exit: 2,
      messages: [`${String(said)} is no port. Write a number from 1 to ${LAST_PORT}, as in --port 8080.`],
    };
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const printer = world.printer();
  const { preview } = world;
  let tell = (_event: 'changed' | 'checked'): void => {};
  const session = openSession({ world, printer, tell: (event) => tell(event) });
  const stopped = preview.untilStopped();
  // What is saved while it is first read is not missed.
  const watching = preview.watch(REGISTER_PATHS, (paths) => {
    preview.tell(
      `Changed: ${paths.slice(0, MOST_NAMED).join(', ')}${paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : ''}`,
    );
    void session.read(paths);
  });
  try {
    await session.read(REGISTER_PATHS);
    const server = await preview.serve(port, answering(session, world.assets, world.hash));
    tell = (event) => {
      server.tell(event);
      const found = session.shown()?.findings ?? [];
      if (event === 'checked') preview.tell(`Checked: ${countsOf(found) || 'nothing to put right'}.`);
    };
    await watching;
    preview.tell(
      `The register is at ${server.address} and follows as you save its files. Only this computer can see it. Ctrl-C ends it.`,
    );
    await stopped;
    await server.stop();
    return { exit: 0, messages: ['Ended. Nothing was written.'] };
  } finally {
    await (await watching).stop();
    await printer.close();
  }
}

/** How many files a sentence names. */
const MOST_NAMED = 3;
