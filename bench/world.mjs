/** What the program gives its commands, for benchmarks that run them in their own process. */
import { diskFiles } from '../dist/tool/host/disk.js';
import { sha256 } from '../dist/tool/host/environment.js';
import { loadFonts } from '../dist/tool/host/fonts.js';
import { graphLayout } from '../dist/tool/host/graph-layout.js';
import { indexer } from '../dist/tool/host/indexer.js';
import { makePainter } from '../dist/tool/host/painter.js';
import { checkSshSignature } from '../dist/tool/host/ssh-signature.js';

const nothing = async () => undefined;

/** The register in a folder; what is built is thrown away. */
export function benchWorld(root) {
  return {
    files: diskFiles(root),
    assets: diskFiles('.'),
    output: { claim: async () => ({ add: nothing, replace: async (files) => void [...files], release: nothing }) },
    hash: sha256,
    checkSignature: checkSshSignature,
    today: '2026-11-21',
    progress: { step() {}, end() {} },
    tool: { name: 'concordat', version: '0' },
    fonts: loadFonts,
    painter: makePainter,
    indexer,
    graphs: graphLayout,
    cache: () => undefined,
    pages: 1,
    printer: () => ({ close: async () => undefined, describe: async () => undefined }),
  };
}
