/** What a new register is, made from the answers: its settings, and the body that publishes it. */
import { namesFor, slug, unique } from '../../base/slug.ts';
import type { IsoDate } from '../../base/dates.ts';
import { type Answers, textOf, textsOf } from '../question.ts';
import { movingTag, type ToolSource, toolSource } from './tool-source.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface NewRegister {
  readonly title: string;
  /** The settings, as `concordat.yaml` has them. */
  readonly settings: Fields;
  /** The body that publishes it: the name of its file, and what stands there. Nothing where it was left for later. */
  readonly publisher: { readonly id: string; readonly facts: Fields } | undefined;
  readonly contact: string | undefined;
  readonly repository: string | undefined;
  readonly languages: readonly string[];
  /** The first of its themes, by its name. */
  readonly theme: string;
  /** Whether the repository's files can be read by everyone. */
  readonly source: 'private' | 'public';
  /** Whether workflows publish the site. */
  readonly published: boolean;
  /** The account or team on GitHub that is asked to look at changes. */
  readonly team: string | undefined;
  readonly tool: ToolSource;
  readonly today: IsoDate;
  /** What somebody still has to see to, in the words of a sentence each. */
  readonly open: readonly string[];
}

/** Bodies of the example: no file of the register's own may take their names. */
const OF_THE_EXAMPLE = ['mereshire-council', 'mereshire-police'];

export function newRegister(answers: Answers, today: IsoDate, version: string): NewRegister {
  const name = textOf(answers, 'publisher');
  const publisher =
    name === undefined
      ? undefined
      : {
          id: unique(slug(name, 'publisher', 60), OF_THE_EXAMPLE),
          facts: present({ name, kind: textOf(answers, 'kind'), nation: textOf(answers, 'nation') }),
        };
  const themes = themesOf(answers);
  const languages = languagesOf(answers);
  const title = textOf(answers, 'title') ?? 'Information sharing register';
  const contact = textOf(answers, 'contact');
  const team = textOf(answers, 'team');
  const repository = textOf(answers, 'repository');
  const source = textOf(answers, 'source') === 'public' ? 'public' : 'private';
  const named = textOf(answers, 'tool');
  const tool = toolSource(named ?? '') ?? { spec: `file:concordat-${version}.tgz`, github: undefined };
  const tag = movingTag(tool);
  const welshTitle = textOf(answers, 'welshTitle');
  return {
    title,
    settings: present({
      title,
      publisher: publisher?.id ?? OF_THE_EXAMPLE[0],
      baseUrl: slashed(textOf(answers, 'address')),
      repository,
      contact,
      languages,
      source,
      themes,
      welsh: welshTitle === undefined ? undefined : { title: welshTitle },
      review: { notice: '3 months', ...present({ packs: textsOf(answers, 'packs') }) },
      github: team === undefined ? undefined : { everything: team },
      'sign-off': { required: ['controllers'], acceptedBy: ['Data Protection Officer'] },
    }),
    publisher,
    contact,
    repository,
    languages,
    theme: Object.keys(themes)[0] ?? '',
    source,
    published: textOf(answers, 'site') !== 'no',
    team,
    tool,
    today,
    open: [
      ...(name === undefined
        ? ['Who publishes it: concordat.yaml names a council that is made up (`publisher`).']
        : []),
      ...(contact === undefined ? ['Where people can write: add `contact` to concordat.yaml.'] : []),
      ...(textOf(answers, 'address') === undefined
        ? ['Which address the site will have: add `baseUrl` to concordat.yaml once it is known.']
        : []),
      ...(repository === undefined ? ['Where the files are kept: add `repository` to concordat.yaml.'] : []),
      ...(team === undefined
        ? [
            'Who on GitHub looks at each change: .github/CODEOWNERS names nobody. Add `github` to concordat.yaml; `concordat check --fix` then writes the file.',
          ]
        : []),
      ...(languages.includes('cy') && welshTitle === undefined
        ? ['What the register is called in Welsh: add `welsh` with a `title` to concordat.yaml.']
        : []),
      ...(named === undefined
        ? [
            `Where concordat comes from: package.json looks for concordat-${version}.tgz beside it. Put the file there, or name another place.`,
          ]
        : []),
      ...(tag === undefined ? [] : [tag]),
    ],
  };
}

/** Each heading by a name made from it. */
function themesOf(answers: Answers): Readonly<Record<string, string>> {
  const titles = textsOf(answers, 'themes');
  const names = namesFor(titles, 'theme', 48);
  return titles.length === 0
    ? { 'information-sharing': 'Information sharing' }
    : Object.fromEntries(titles.map((title, index) => [names[index] ?? '', title]));
}

function languagesOf(answers: Answers): readonly string[] {
  const languages = textsOf(answers, 'languages');
  return languages.length === 0 ? ['en'] : languages;
}

function slashed(address: string | undefined): string | undefined {
  return address === undefined || address.endsWith('/') ? address : `${address}/`;
}

function present(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
