/** Reading the law: broken files throw, since they are the tool's own. */
import { describe, expect, it } from 'vitest';
import { loadLaw } from '../../src/law/load-law.ts';
import { brokenReferences } from '../../src/law/references.ts';
import { memoryFiles, repositoryFiles, theLaw } from './assets.ts';

const NAMES = [
  'lawful-bases',
  'schedule-1',
  'schedule-8',
  'powers',
  'kinds',
  'abouts',
  'deadlines',
  'sending',
  'delicate',
  'dpia',
  'transfers',
  'retention',
  'superseded',
];

/** The real files with one of them changed. */
async function changed(name: string, change: (text: string) => string | undefined) {
  const changedPath = `schemas/law/${name}.yaml`;
  const result = change(new TextDecoder().decode(await repositoryFiles.read(changedPath)));
  const { read } = memoryFiles(result === undefined ? {} : { [changedPath]: result });
  // The others are the very same bytes, which are parsed once.
  return {
    ...repositoryFiles,
    read: (path: string) => (path === changedPath ? read(path) : repositoryFiles.read(path)),
  };
}

describe('loadLaw', () => {
  it('gives each entry its id', async () => {
    const law = await theLaw();
    for (const map of [
      law.article6,
      law.annex1,
      law.article9,
      law.schedule1,
      law.schedule8,
      law.powers,
      law.kinds,
      law.abouts,
    ])
      for (const [id, entry] of map) expect(entry.id).toBe(id);
    expect(brokenReferences(law)).toEqual([]);
  });

  it('keeps yes, no and dates as text', async () => {
    const law = await theLaw();
    expect(law.article6.get('ea')?.publicAuthorities).toBe('no');
    expect(law.article6.get('ea')?.from).toBe('2026-02-05');
  });

  it.each(NAMES)('throws without %s.yaml', async (name) => {
    await expect(loadLaw(await changed(name, () => undefined))).rejects.toThrow(
      `schemas/law/${name}.yaml: no such file`,
    );
  });

  it.each([
    ['a key written twice', 'kinds', (text: string) => `${text}  charity:\n    title: Again\n`, /charity|unique/i],
    ['a value of a made-up type', 'abouts', (text: string) => text.replace('    title: ', '    title: !odd '), /odd/],
    ['no map at the top', 'abouts', () => '- a\n', /no map called abouts/],
    ['an entry without fields', 'abouts', (text: string) => `${text}  empty:\n`, /empty has no fields/],
    [
      'an unknown kind of body',
      'powers',
      (text: string) => text.replace('      - icb\n', '      - ccg\n'),
      /unknown kind of body ccg/,
    ],
    [
      'an unknown paragraph',
      'abouts',
      (text: string) => text.replace('      - 18\n', '      - 5\n'),
      /unknown Schedule 1 paragraph 5/,
    ],
    [
      'law enforcement that no purpose can be about',
      'abouts',
      (text: string) => text.replace('lawEnforcement:\n  crime-investigation:', 'lawEnforcement:\n  patrols:'),
      /law enforcement names the unknown about patrols/,
    ],
    [
      'a paragraph that serves any purpose',
      'abouts',
      (text: string) => text.replace('      - 18\n', '      - 6\n'),
      /repeats Schedule 1 paragraph 6/,
    ],
    [
      'an unknown successor',
      'powers',
      (text: string) => text.replace('supersededBy: data-protection-act-2018', 'supersededBy: nothing'),
      /unknown power nothing/,
    ],
    [
      'a successor of itself',
      'powers',
      (text: string) =>
        text.replace('supersededBy: data-protection-act-2018', 'supersededBy: data-protection-act-1998'),
      /supersedes itself/,
    ],
    [
      'a citation of two entries',
      'powers',
      (text: string) =>
        text.replace('      - CA 2004 s.11\n', '      - Section 115 of the Crime and Disorder Act 1998\n'),
      /both cited as/,
    ],
    [
      'a point that looks to another Part',
      'schedule-1',
      (text: string) => text.replace('      - h\n', '      - g\n'),
      /serves point g/,
    ],
    [
      'an end before the beginning',
      'powers',
      (text: string) => text.replace('    until: 2018-05-24\n', '    from: 2019-01-01\n    until: 2018-05-24\n'),
      /ends before it begins/,
    ],
    [
      'an unknown word for what a power can serve',
      'powers',
      (text: string) => text.replace('    about:\n      - safeguarding-adults\n', '    about:\n      - tidiness\n'),
      /names the unknown about tidiness/,
    ],
    [
      'a kind reached always and sometimes',
      'powers',
      (text: string) => text.replace('    reachesSome:\n      - department\n', '    reachesSome:\n      - police\n'),
      /both always and sometimes/,
    ],
    [
      'no rule for Article 10',
      'lawful-bases',
      (text: string) => text.replace('  criminal-offence:', '  another:'),
      /no entry criminal-offence/,
    ],
  ])('throws on %s', async (_, name, change, message) => {
    await expect(loadLaw(await changed(name, change))).rejects.toThrow(message);
  });
});
