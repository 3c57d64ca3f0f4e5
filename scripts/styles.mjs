/**
 * Compiles the style sheets of the register site. It runs when the tool is
 * built, so that neither Sass nor govuk-frontend is needed where it is used.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';
import { slim } from './slim-styles.mjs';

const root = new URL('../', import.meta.url);
const SOURCE = 'templates/site/styles';
const TARGET = 'dist/tool/assets';
/** That of every page, that of the page that searches, and that of the preview, which no page that is published has. */
const SHEETS = ['site', 'search', 'preview'];

/** A compiled style sheet, without what no page needs. Throws if it does not compile. */
export function compileStyles(sheet = 'site') {
  return slim(compiled(sheet), sheet === 'search' ? compiled('site') : undefined);
}

function compiled(sheet) {
  const { css } = compile(fileURLToPath(new URL(`${SOURCE}/${sheet}.scss`, root)), {
    loadPaths: [fileURLToPath(new URL('node_modules', root))],
    style: 'compressed',
    charset: false,
    quietDeps: true,
  });
  return css;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const sheet of SHEETS) {
    const target = fileURLToPath(new URL(`${TARGET}/${sheet}.css`, root));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, compileStyles(sheet));
  }
}
