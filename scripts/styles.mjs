/**
 * Compiles the style sheet of the register site. It runs when the tool is
 * built, so that neither Sass nor govuk-frontend is needed where it is used.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const root = new URL('../', import.meta.url);
const SOURCE = 'templates/site/styles/site.scss';
const TARGET = 'dist/tool/assets/site.css';

/** The compiled style sheet. Throws if it does not compile. */
export function compileStyles() {
  const { css } = compile(fileURLToPath(new URL(SOURCE, root)), {
    loadPaths: [fileURLToPath(new URL('node_modules', root))],
    style: 'compressed',
    charset: false,
    quietDeps: true,
  });
  return `${css}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = fileURLToPath(new URL(TARGET, root));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, compileStyles());
}
