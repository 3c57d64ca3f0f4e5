/** What is withheld stands in no file of the site, whatever its format: not in documents, pages, data, the search or earlier versions. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/base/ports.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { commandBuild } from '../helpers/command-build.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { readZip } from '../helpers/read-zip.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/agreement.md`;

/** Words that stand in each of these sections, or in a table of another one that names what stands there; no other agreement has them. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  purpose: [
    'Investigate offences against a child',
    'No one body sees enough',
    'Someone acts while there is still time',
  ],
  'how-it-works': [
    'Any party may ask for a child',
    'About eight children a week',
    'Gall unrhyw barti ofyn',
    'Panel case records',
  ],
  data: ['Relevant health history', 'Emergency attendances', 'People suspected of exploiting'],
  'lawful-basis': ['Consent is asked for where there is time', 'A child may come to serious harm'],
  retention: ['last relevant contact', 'Code of practice on police information and records'],
  'document-control': ['The school closed', 'Minutes of the partnership board, item 4'],
};

let withheld: ReadonlyMap<string, string>;
let whole: ReadonlyMap<string, string>;

beforeAll(async () => {
  const publish = `publish: { show: yes, withheld: [${Object.keys(SECTIONS).join(', ')}], because: It is a test }`;
  withheld = await filesOf({ ...MERESHIRE, [PATH]: textOf(MERESHIRE, PATH).replace('publish: yes', publish) });
  whole = await filesOf(MERESHIRE);
});

/** Every file that says something of the agreement, as text; and what the search finds it by. */
async function filesOf(contents: Contents): Promise<ReadonlyMap<string, string>> {
  let records: readonly SearchRecord[] = [];
  const indexer = {
    index: async (all: readonly SearchRecord[]) => {
      records = all;
      return [];
    },
  };
  const built = await commandBuild(contents, { formats: 'docx,odt,md,json', ids: [ID], indexer });
  const said = built.paths.map((path): readonly [string, string] => {
    if (!/\.(docx|odt)$/.test(path)) return [path, built.text(path)];
    const parts = [...readZip(built.bytes(path)).values()].map(({ bytes }) => bytes.toString('utf8'));
    // Formats break a sentence into runs.
    return [path, parts.join('\n').replaceAll(/<[^>]*>/g, '')];
  });
  return new Map([...said, ['search', JSON.stringify(records)]]);
}

function having(files: ReadonlyMap<string, string>, words: string): readonly string[] {
  return [...files].flatMap(([path, text]) => (text.includes(words) ? [path] : []));
}

describe.each(Object.entries(SECTIONS))('what stands in the section %s', (_section, words) => {
  it('is in no file once it is withheld', () => {
    expect(words.flatMap((one) => having(withheld, one).map((path) => `${path}: ${one}`))).toEqual([]);
  });

  it('would be found if it were there', () => {
    for (const one of words) expect(having(whole, one), one).not.toEqual([]);
  });
});

describe('an agreement of which sections are withheld', () => {
  it('has its page and its documents all the same, and says why something is missing', () => {
    for (const format of ['docx', 'odt', 'md', 'json'])
      expect(withheld.get(`agreements/${ID}/${ID}.${format}`)).toContain('It is a test');
    expect(withheld.get(`agreements/${ID}/index.html`)).toContain('It is a test');
  });
});

describe('an agreement that is not published', () => {
  it('gives its title and summary to no file, though others are related to it, replace it and stand under it', async () => {
    const unpublished = ['mereshire-port', 'mereshire-leaving-hospital', 'mereshire-charter'];
    const charter = 'agreements/mereshire-charter/agreement.md';
    const contents = {
      ...MERESHIRE,
      [charter]: textOf(MERESHIRE, charter).replace(/^publish: .*$/m, 'publish: no'),
      [PATH]: textOf(MERESHIRE, PATH)
        .replace('replaces: mereshire-missing-children', 'replaces: mereshire-leaving-hospital')
        .replace('related:\n', 'related:\n  - agreement: mereshire-port\n    relation: linked\n'),
    };
    const { entries } = await registerOf(memoryFiles(contents));
    const secret = unpublished.flatMap((id) => {
      const entry = entries.find((one) => one.id === id);
      expect([id, entry?.unpublished]).not.toEqual([id, undefined]);
      const { title = '', summary = '' } = entry?.terms ?? {};
      return [title, summary.split('\n')[0] ?? ''];
    });
    const files = await filesOf(contents);
    expect(secret.flatMap((words) => having(files, words).map((path) => `${path}: ${words}`))).toEqual([]);
    for (const format of ['docx', 'odt', 'md', 'json'])
      for (const told of ['an agreement that is not published', 'a framework that is not published'])
        expect(files.get(`agreements/${ID}/${ID}.${format}`)).toContain(told);
  });
});
