/**
 * Editions that the tool has in a test alone. Among the contents of a register their files stand under `.tool/`, which is
 * laid over the tool's own files; a real register has nothing there that would be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from '../../src/base/ports.ts';
import type { Contents } from './check-files.ts';

export const TOOL = '.tool';

/** The tool's newest edition once more, under a name that puts it before or after. */
export function editionCalled(name: string): Contents {
  const folder = `templates/editions/${NEWEST}`;
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      `${TOOL}/templates/editions/${name}/${file}`,
      readFileSync(`${folder}/${file}`),
    ]),
  );
}

const NEWEST = '2026.1';

/** The tool's files with those that a register's contents lay over them. */
export function toolUnder(files: Files, assets: Files): Files {
  return {
    async list(folder) {
      const laid = await files.list(`${TOOL}/${folder}`);
      const own = (await assets.list(folder)).filter(({ name }) => !laid.some((one) => one.name === name));
      return [...own, ...laid];
    },
    read: async (path) => (await files.read(`${TOOL}/${path}`)) ?? (await assets.read(path)),
    size: async (path) => (await files.size(`${TOOL}/${path}`)) ?? (await assets.size(path)),
  };
}

/**
 * An edition after the newest, which no release has: with another version of a clause, a section that is new with its clause,
 * one that is gone, a clause in another place, and another word above a table.
 */
export function nextEdition(name: string): Contents {
  const [folder, next] = [`templates/editions/${NEWEST}`, `${TOOL}/templates/editions/${name}`];
  const text = (path: string): string => readFileSync(path, 'utf8');
  return {
    ...editionCalled(name),
    [`${next}/agreement.md`]: edited(text(`${folder}/agreement.md`), [
      ['{{clause "complaints" 1}}', '{{clause "complaints" 2}}'],
      [
        '{{clause "no-duty-no-power" 1}}\n{{clause "not-a-bar" 1}}',
        '{{clause "not-a-bar" 1}}\n{{clause "no-duty-no-power" 1}}',
      ],
      [
        '### Roles {#roles}',
        '### Telling the public {#telling-the-public}\n\n{{clause "telling-the-public" 1}}\n\n### Roles {#roles}',
      ],
      [/### Equality \{#equality\}[\s\S]*?(?=\{\{block "details" "governance"\}\})/, ''],
    ]),
    [`${next}/words.yaml`]: edited(text(`${folder}/words.yaml`), [
      [/(?<=\nparties:\n {2}caption: )The parties(?=\n)/, 'Who takes part'],
    ]),
    [`${TOOL}/templates/clauses/complaints.2.md`]: edited(text('templates/clauses/complaints.1.md'), [
      ['within 30 days', 'within 20 days'],
    ]),
    [`${TOOL}/templates/clauses/telling-the-public.1.md`]:
      '---\ntitle: Telling the public\n---\nThe parties publish each year how often information was shared, and what came of it. Complaints are counted as [](#clause-complaints) says.\n',
  };
}

function edited(text: string, edits: readonly (readonly [string | RegExp, string])[]): string {
  return edits.reduce((now, [find, put]) => {
    const after = now.replace(find, put);
    if (after === now) throw new Error(`the edition has no ${find}`);
    return after;
  }, text);
}
