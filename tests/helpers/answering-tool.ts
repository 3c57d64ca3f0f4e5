/**
 * The program for an action to start, without a start of its own: the file that is started asks the process of the test,
 * which runs the program as it was built. An action starts it up to three times, and each start takes most of a second.
 * `tests/journeys/package.test.ts` starts it as runners do.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram, type Ended, programIn } from './program.ts';

export interface AnsweringTool {
  /** The path of the file to start, for the input `tool` of an action. */
  readonly path: string;
  end(): Promise<void>;
}

interface Question {
  readonly folder: string;
  readonly words: readonly string[];
}

export async function answeringTool(): Promise<AnsweringTool> {
  const program = await builtProgram();
  const folder = mkdtempSync(join(tmpdir(), 'concordat-tool-'));
  const socket = join(folder, 'socket');
  const server = createServer({ allowHalfOpen: true }, (asked) => {
    void heard(asked).then(async (text) => {
      const question = JSON.parse(text) as Question;
      const ended: Ended = await programIn(question.folder, program)(...question.words);
      asked.end(JSON.stringify(ended));
    });
  });
  await new Promise<void>((done) => server.listen(socket, done));
  const path = join(folder, 'main.mjs');
  writeFileSync(path, asking(socket));
  return {
    path,
    end: () =>
      new Promise((done) =>
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          done();
        }),
      ),
  };
}

/** All that is sent; the socket stays open for the answer. */
function heard(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) => socket.on('end', () => done(Buffer.concat(chunks).toString('utf8'))));
}

function asking(socket: string): string {
  return `import { connect } from 'node:net';
const asked = connect(${JSON.stringify(socket)});
asked.end(JSON.stringify({ folder: process.cwd(), words: process.argv.slice(2) }));
const chunks = [];
for await (const chunk of asked) chunks.push(chunk);
const { status, stdout, stderr } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
`;
}
