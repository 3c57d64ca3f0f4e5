/** The law that the build of the tool parses beforehand: it counts as long as it says what the files say. */
import { describe, expect, it } from 'vitest';
import { parseLawFile } from '../../src/law/data.ts';
import { PREPARED, readToolLaw } from '../../src/law/prepared.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { repositoryFiles } from './assets.ts';

const PATH = 'schemas/law/powers.yaml';
const TEXT = 'powers:\n  one:\n    title: One\n';
const DATA = { powers: { one: { title: 'As prepared' } } };
const prepared = { [PREPARED]: JSON.stringify({ [PATH]: { text: TEXT, data: DATA } }) };

describe('law that was prepared', () => {
  it('stands for a file with the text that it was made from', async () => {
    expect(await readToolLaw(memoryFiles({ ...prepared, [PATH]: TEXT }), PATH)).toEqual(DATA);
  });

  it('counts for nothing where the file says something else, or where nothing was prepared', async () => {
    const changed = TEXT.replace('One', 'Two');
    const read = { powers: { one: { title: 'Two' } } };
    expect(await readToolLaw(memoryFiles({ ...prepared, [PATH]: changed }), PATH)).toEqual(read);
    expect(await readToolLaw(memoryFiles({ [PATH]: changed }), PATH)).toEqual(read);
    await expect(readToolLaw(memoryFiles(prepared), PATH)).rejects.toThrow('no such file');
  });

  it('can be written as JSON with nothing lost', async () => {
    const files = await repositoryFiles.list('schemas/law');
    expect(files.length).toBeGreaterThan(10);
    for (const { name } of files) {
      const data = parseLawFile(await repositoryFiles.read(`schemas/law/${name}`), name);
      expect(JSON.parse(JSON.stringify(data)), name).toStrictEqual(data);
    }
  });
});
