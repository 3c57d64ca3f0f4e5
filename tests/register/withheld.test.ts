/** What is withheld from the public: sections as authors name them, whatever asks for them. */
import { describe, expect, it } from 'vitest';
import { composeAll } from '../../src/build/compose-all.ts';
import { inspect } from '../../src/commands/inspect.ts';
import { BLOCKS } from '../../src/documents/blocks/index.ts';
import { wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import { isWithheld, sectionsShowing } from '../../src/register/withheld.ts';
import { MERESHIRE, textOf } from '../helpers/check-files.ts';
import { readExample, schemas } from '../helpers/example.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { planContext } from '../helpers/planned-site.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/agreement.md`;
const register = await readExample('examples/mereshire');

/** The agreement with sections withheld, as its file says it. */
async function withholding(...sections: readonly string[]): Promise<Entry> {
  const text = textOf(MERESHIRE, PATH);
  const publish = `publish: { show: yes, withheld: [${sections.join(', ')}], because: Reasons }\n`;
  const { register } = await inspect(memoryWorld({ ...MERESHIRE, [PATH]: text.replace(/^publish: .*\n/m, publish) }));
  const entry = register.entries.find(({ id }) => id === ID);
  if (entry?.withheld === undefined) throw new Error('nothing is withheld');
  return entry;
}

async function documentsOf(entry: Entry): Promise<readonly string[]> {
  const context = await planContext('examples/mereshire');
  const { shown } = await composeAll({ ...register, entries: [entry] }, [], context);
  return shown.map(({ document }) => wordsOf(document).join('\n'));
}

describe('a section that is withheld', () => {
  it('takes with it the fields whose words stand in it', () => {
    const hidden = (sections: readonly string[], ...names: readonly string[]): boolean =>
      isWithheld({ withheld: { sections, because: 'Reasons' } }, ...names);
    expect(hidden(['purpose', 'own-words'], 'purposes')).toBe(true);
    expect(hidden(['purpose'], 'own-words', 'data', 'lawful')).toBe(false);
    expect(hidden(['document-control'], 'record')).toBe(true);
    expect(hidden(['lawful-basis'], 'data', 'consent')).toBe(true);
    expect(hidden([], 'purposes')).toBe(false);
    expect(isWithheld({ withheld: undefined }, 'purposes')).toBe(false);
  });

  it('takes with it each field that a block of it shows', () => {
    const told = [...register.editions.values()].flatMap(({ template, sections }) => {
      let within: readonly string[] = [];
      return template.split('\n').flatMap((line) => {
        const [, heading] = /^#+ .*\{#([\w-]+)\}$/.exec(line) ?? [];
        const section = sections.find(({ id }) => id === heading);
        if (section !== undefined) within = [...new Set([section.id, section.within])];
        const [, block = '', argument = ''] = /^\{\{block "([\w-]+)"(?: "(\w+)")?\}\}$/.exec(line) ?? [];
        const [, field, more] = BLOCKS[block]?.source?.replace('*', argument).split('/') ?? [];
        // Assessments are a part of the record that stands with the impact assessment; nothing but the document tells them.
        return field === undefined || more !== undefined ? [] : within.map((name) => [name, field] as const);
      });
    });
    expect(told.length).toBeGreaterThan(40);
    const shown = told.filter(
      ([section, field]) => !isWithheld({ withheld: { sections: [section], because: 'Reasons' } }, field),
    );
    expect(shown).toEqual([]);
  });

  it('is one that a document has', () => {
    const known = new Set([...register.editions.values()].flatMap(({ sections }) => sections.map(({ id }) => id)));
    const fields = Object.keys(schemas.agreement.schema.properties ?? {});
    expect(fields.flatMap(sectionsShowing).filter((section) => !known.has(section))).toEqual([]);
    expect(fields.flatMap(sectionsShowing).length).toBeGreaterThan(30);
  });

  it('is left out of the document, one within another too, and what follows it stays', async () => {
    const [whole = ''] = await documentsOf(register.entries.find(({ id }) => id === ID) as Entry);
    const [document = ''] = await documentsOf(await withholding('review', 'purpose'));
    expect(whole).toContain('No one body sees enough');
    expect(document).not.toContain('No one body sees enough');
    expect(document).toContain('Reasons');
    const after = 'Document control';
    expect(document).toContain(after);
    expect(document.length).toBeLessThan(whole.length);
  });

  it('leaves no text to publish where it is the parties: they are named all through it', async () => {
    const entry = await withholding('parties');
    expect(entry.show).toBe('summary');
    expect(await documentsOf(entry)).toEqual([]);
  });

  it('is withheld from the versions before too, and so are files that said more', async () => {
    const { versions } = await withholding('retention');
    expect(versions.length).toBeGreaterThan(0);
    for (const { entry, files } of versions) {
      expect(entry.withheld?.sections).toContain('retention');
      expect(files).toEqual([]);
    }
  });
});
