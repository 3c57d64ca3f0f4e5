/** What the agreement is called and what it stands under. */
import type { Group } from '../question.ts';

export const heading: Group = {
  name: 'heading',
  title: 'What it is',
  about: 'Everything from here on can be left for later, but for the title.',
  questions: [
    {
      name: 'title',
      kind: 'words',
      needed: true,
      asks: 'What is the agreement called?',
      help: 'As people would say it, such as "Protecting children from exploitation in Mereshire". Its folder is named after it.',
    },
    {
      name: 'summary',
      kind: 'text',
      asks: 'Who shares what about whom, and why?',
      help: 'Two or three sentences for the public, in plain words.',
    },
    {
      name: 'themes',
      kind: 'some',
      asks: 'Under which headings of the register does it stand?',
      help: 'They are written in concordat.yaml.',
      offers: ({ register }) =>
        Object.entries(register.settings.themes).map(([value, title]) => ({ value, title: String(title) })),
      usual: ({ register }) => {
        const themes = Object.keys(register.settings.themes);
        return themes.length === 1 ? themes : undefined;
      },
    },
    {
      name: 'framework',
      kind: 'one',
      asks: 'Does it stand under a framework?',
      help: 'A framework has the terms that several agreements share. What it says need not be said again.',
      when: ({ register }) => register.entries.some(isFramework),
      offers: ({ register }) =>
        register.entries.filter(isFramework).map(({ id, terms }) => ({
          value: `${id} ${terms.version}`,
          title: terms.title ?? id,
          hint: `version ${terms.version}`,
        })),
    },
  ],
};

type Entry = Parameters<NonNullable<Group['when']>>[0]['register']['entries'][number];

function isFramework({ agreement, standing, terms }: Entry): boolean {
  return (
    agreement.valid && agreement.kind === 'framework' && standing.status === 'in-force' && terms.version !== undefined
  );
}
