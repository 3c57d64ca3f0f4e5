/** Two sites to write one over the other, and what of them is on the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { OutputFile } from '../../src/base/ports.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small site: `which` is in each of its files. */
export function siteOf(which: string): readonly OutputFile[] {
  return [
    { path: 'index.html', bytes: bytes(`<p>${which}`) },
    { path: `agreements/${which}/index.html`, bytes: bytes(which.repeat(3_000)) },
    { path: 'agreements/both/agreement.pdf', bytes: bytes(`%PDF ${which}`) },
    { path: 'empty.txt', bytes: new Uint8Array() },
    { path: 'manifest.json', bytes: bytes(JSON.stringify({ which, madeWith: { tool: { name: 'concordat' } } })) },
  ];
}

/** Every file beneath a folder with what it holds; nothing if there is no such folder. */
export function treeOf(folder: string): Readonly<Record<string, string>> | undefined {
  if (!existsSync(folder)) return undefined;
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, 'latin1')]),
  );
}

export function treeOfFiles(files: readonly OutputFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files
      .map(({ path, bytes: held }) => [path, Buffer.from(held).toString('latin1')] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** What stands beside a folder. */
export function beside(folder: string): readonly string[] {
  return readdirSync(dirname(folder))
    .map((name) => join(dirname(folder), name))
    .filter((path) => path !== folder)
    .map((path) => path.slice(folder.length));
}
