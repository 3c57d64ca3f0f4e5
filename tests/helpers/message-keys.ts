/** Which messages of a catalogue sources ask for. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Keys {
  /** What is asked for. */
  readonly asked: readonly string[];
  /** Every text that looks like a key: some are chosen among before they are asked for. */
  readonly written: readonly string[];
}

/** The keys in the code of a folder. Comments do not count. */
export function keysInCode(folder: string): Keys {
  const code = textsOf(folder, '.ts').map((text) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, ''));
  return {
    asked: code.flatMap((text) => all(text, /\b(?:t|pieces)\(\s*'([^']+)'/g)),
    written: code.flatMap((text) => all(text, /'([a-z]+(?:[.-][a-z0-9]+)*\.[a-z0-9-]+)'/g)),
  };
}

/** The keys in the pages of a folder. */
export function keysInPages(folder: string): Keys {
  const keys = textsOf(folder, '.hbs').flatMap((text) => all(text, /[{(](?:t|rich) "([^"]+)"/g));
  return { asked: keys, written: keys };
}

function textsOf(folder: string, end: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, key = '']) => key);
}
