/** What is found does not depend on the order in which a disk lists files, or people write fields. */
import { describe, expect, it } from 'vitest';
import { isMap, parseDocument, visit } from 'yaml';
import type { Finding } from '../../src/base/finding.ts';
import { type Contents, checkFiles, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

describe('findings', () => {
  it('do not depend on the order of files', async () => {
    const { list, ...files } = memoryFiles(faulty());
    const reversed = { ...files, list: async (folder: string) => [...(await list(folder))].reverse() };
    expect(await checkFiles(reversed)).toEqual(await checkFiles(faulty()));
  });

  it('do not depend on the order of fields', async () => {
    const written = faulty();
    const turned = Object.fromEntries(
      Object.entries(written).map(([path]) => [
        path,
        /^agreements\/[^/]+\/agreement\.md$/.test(path) ? turn(textOf(written, path)) : (written[path] ?? ''),
      ]),
    );
    expect(keysOf(await checkFiles(turned))).toEqual(keysOf(await checkFiles(written)));
  });
});

/** The register that is made up, with faults of several sorts. */
function faulty(): Contents {
  const path = 'agreements/mereshire-exploitation/agreement.md';
  const text = textOf(MERESHIRE, path)
    .replace(/^ {4}article9: g$/m, '    article9: h')
    .replace(/^ {4}about: crime-investigation$/m, '    about: unheard-of')
    .replace(/^ {4}to: mereshire-police$/m, '    to: [mereshire-police, nobody]');
  return { ...MERESHIRE, [path]: text };
}

/** The fields of the front matter in reverse, at every depth. */
function turn(text: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front, { schema: 'failsafe' });
  visit(document, {
    Map(_key, map) {
      if (isMap(map)) map.items.reverse();
    },
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}

/** Code, agreement and place; words may name parties in the order in which they are written. */
function keysOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ code, agreement, pointer, severity }) => [code, severity, agreement, pointer].join(' '))
    .sort();
}
