/**
 * What a Word file costs, beside pandoc making one of the same words. The
 * documents are those that a build of generated agreements hands to a thread.
 * Of each the Word file is made, and pandoc is started as people start it on its
 * Markdown; one document after another, in turns, in seconds of the processor.
 *
 *     node bench/word.mjs [agreements] [turns]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../dist/tool/commands/build.js';
import { renderDocx } from '../dist/tool/documents/docx.js';
import { renderMarkdown } from '../dist/tool/documents/markdown.js';
import { loadFonts } from '../dist/tool/host/fonts.js';
import { makePainter } from '../dist/tool/host/painter.js';
import { generate } from './generate.mjs';
import { started } from './started.mjs';
import { benchWorld } from './world.mjs';
import { writeAll } from './write-all.mjs';

const [count = 20, turns = 3] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
const [root, text, word] = ['register', 'text.md', 'text.docx'].map((name) => join(folder, name));
try {
  writeAll(root, generate(count));
  const { documents, painter } = await composed();
  // What is loaded and compiled once is no cost of either.
  for (const document of documents) await renderDocx(document, painter);
  for (let turn = 0; turn < turns; turn += 1) {
    let [ours, theirs] = [0, 0];
    for (const document of documents) {
      const before = process.cpuUsage();
      await renderDocx(document, painter);
      const { user, system } = process.cpuUsage(before);
      ours += (user + system) / 1e6;
      writeFileSync(text, renderMarkdown(document));
      const { status, processor } = started(['pandoc', '-f', 'gfm', '-o', word, text]);
      if (status !== 0) throw new Error('pandoc is not there');
      theirs += processor;
    }
    const each = (seconds) => `${((seconds / documents.length) * 1000).toFixed(0)} ms each`;
    process.stdout.write(
      `${documents.length} documents: Word files ${each(ours)}; pandoc ${each(theirs)}, ${(theirs / ours).toFixed(1)} times as long\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The documents that a build has made into Word files in a thread, and what draws their pictures. */
async function composed() {
  const documents = [];
  const made = {};
  const threads = (face) => {
    made.painter = loadFonts(face).then(makePainter);
    return {
      count: 1,
      do: async (_task, [document]) => {
        documents.push(document);
        return renderDocx(document, await made.painter);
      },
      close: async () => undefined,
    };
  };
  const { exit, messages } = await build.run(
    { ...benchWorld(root), threads },
    { ids: [], options: { formats: 'docx' } },
  );
  if (exit === 2) throw new Error(messages?.join(' '));
  return { documents, painter: await made.painter };
}
