/**
 * A draft may lack whatever is not written yet: it holds up neither its own documents nor anything else.
 * `npm run proof` leaves out each field of a long agreement in turn; `npm test` some of them.
 */
import { describe, expect, it } from 'vitest';
import { isMap, isSeq, parseDocument } from 'yaml';
import { build } from '../../src/commands/build.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { memoryOutput } from '../helpers/memory-output.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { plainGraphs } from '../helpers/plain-layout.ts';

const fonts = await loadFonts();
const PATH = 'agreements/mereshire-exploitation/agreement.md';
const OTHERS: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(([path]) => !path.startsWith('agreements/') && !path.startsWith('rules/')),
);
const STEP = process.env['PROOF'] === '1' ? 1 : 40;

/** The agreement as a draft: nothing of it was ever in force. */
function draft(): ReturnType<typeof parseDocument> {
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(textOf(MERESHIRE, PATH)) ?? [];
  const document = parseDocument(front, { schema: 'failsafe' });
  document.deleteIn(['record']);
  document.deleteIn(['publish']);
  document.deleteIn(['framework']);
  return document;
}

/** The places of all fields and items, at every depth. */
function placesIn(node: unknown, above: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  const inner = isMap(node)
    ? node.items.map(({ key, value }) => [String(key), value] as const)
    : isSeq(node)
      ? node.items.map((value, index) => [index, value] as const)
      : [];
  return inner.flatMap(([step, value]) => [[...above, step], ...placesIn(value, [...above, step])]);
}

async function exitOf(document: ReturnType<typeof parseDocument>): Promise<number> {
  const world = memoryWorld(
    { ...OTHERS, [PATH]: `---\n${document.toString({ lineWidth: 0 })}---\nProse.\n` },
    {
      fonts: () => Promise.resolve(fonts),
      indexer: { index: async () => [] },
      graphs: plainGraphs,
      painter: () => noPainter,
      printer: () => ({
        print: () => Promise.reject(new Error('nothing is printed here')),
        describe: () => Promise.resolve(''),
        close: () => Promise.resolve(),
      }),
      output: memoryOutput(),
    },
  );
  return (await build.run(world, { ids: [], options: { formats: 'html,docx,odt,md,json', drafts: true } })).exit;
}

describe('a draft', () => {
  it('that has nothing yet, not even an edition, is built with the newest', async () => {
    expect(await exitOf(parseDocument('{}\n', { schema: 'failsafe' }))).toBe(0);
  });

  const places = placesIn(draft().contents).filter((_place, index) => index % STEP === 0);

  it(`is built or judged without any one of ${places.length} fields`, async () => {
    const failed: string[] = [];
    for (const place of places) {
      const document = draft();
      document.deleteIn(place);
      await exitOf(document).catch((error: unknown) => failed.push(`${place.join('/')}: ${String(error)}`));
    }
    expect(failed).toEqual([]);
  });
});
