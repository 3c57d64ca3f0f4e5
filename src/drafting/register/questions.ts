/** Every question about a new register, in the order in which they are asked. */
import { hasForm } from '../../agreement/schemas.ts';
import { kindsOffered, NATIONS } from '../groups/parties.ts';
import { type Given, type Group, textOf, textsOf } from '../question.ts';
import { TOOL_FORMS, toolFault } from './tool-source.ts';

/** The questions. `origin` is where the tool that asks came from, as far as it knows. */
export function registerQuestions(origin: string | undefined): readonly Group[] {
  return [publisher, register, policy, tool(origin)];
}

/** As `account` in the schema of the settings. */
const ACCOUNT = /^@?[A-Za-z0-9](-?[A-Za-z0-9])*(\/[A-Za-z0-9][A-Za-z0-9_-]*)?$/;

const named = ({ answers }: Given): boolean => textOf(answers, 'publisher') !== undefined;

const publisher: Group = {
  name: 'publisher',
  title: 'Who publishes the register',
  about:
    'A register lists the agreements under which bodies share information about people. One body, or a partnership of several, answers for it. What you leave for later has an example in its place.',
  questions: [
    {
      name: 'publisher',
      kind: 'words',
      asks: 'Which body or partnership publishes the register?',
      help: 'Its full name, such as "Mereshire Council".',
    },
    {
      name: 'kind',
      kind: 'one',
      asks: ({ answers }) => `What kind of body is ${textOf(answers, 'publisher')}?`,
      help: 'Its kind tells which law it can rely on.',
      when: named,
      needed: true,
      offers: kindsOffered,
    },
    {
      name: 'nation',
      kind: 'one',
      asks: ({ answers }) => `Where does ${textOf(answers, 'publisher')} act?`,
      help: 'Some law holds in one nation alone.',
      when: named,
      needed: true,
      offers: () => NATIONS,
    },
  ],
};

const register: Group = {
  name: 'register',
  title: 'What it is called, and where it is',
  about: 'All of this can be changed later, in the file concordat.yaml.',
  questions: [
    {
      name: 'title',
      kind: 'words',
      asks: 'What is the register called?',
      help: 'It stands at the head of every page.',
      usual: ({ answers }) => {
        const name = textOf(answers, 'publisher');
        return name === undefined ? 'Information sharing register' : `Information sharing agreements of ${name}`;
      },
    },
    {
      name: 'contact',
      kind: 'words',
      asks: 'Where can people write about it?',
      help: 'An e-mail address of a role or a team, never of one person: it is published.',
      wrong: (value) =>
        hasForm('mailbox', value) ? undefined : 'Give an e-mail address, as in sharing@example.gov.uk.',
    },
    {
      name: 'address',
      kind: 'words',
      asks: 'Which address will the site have?',
      help: 'Such as https://sharing.example.gov.uk/. Leave it for later if you do not know it yet.',
      wrong: (value) => webAddress(value),
    },
    {
      name: 'repository',
      kind: 'words',
      asks: 'Where will the files be kept?',
      help: 'The address of the repository, such as https://github.com/example/sharing-register.',
      wrong: (value) => webAddress(value),
    },
    {
      name: 'team',
      kind: 'words',
      asks: 'Which account or team on GitHub looks after it?',
      help: 'It is asked to look at every change. An account, or a team as in example/information-governance.',
      wrong: (value) =>
        ACCOUNT.test(value) ? undefined : 'Write it as GitHub does: an-account, or an-organisation/a-team.',
    },
    {
      name: 'languages',
      kind: 'some',
      asks: 'In which languages is the site?',
      help: 'In Welsh, every page is made in both languages; agreements are translated one by one.',
      offers: () => [
        { value: 'en', title: 'English' },
        { value: 'cy', title: 'Welsh' },
      ],
      usual: ({ answers }) => (textOf(answers, 'nation') === 'wales' ? ['en', 'cy'] : ['en']),
    },
    {
      name: 'welshTitle',
      kind: 'words',
      asks: 'What is the register called in Welsh?',
      help: 'Such as "Cytundebau rhannu gwybodaeth".',
      when: ({ answers }) => textsOf(answers, 'languages').includes('cy'),
    },
    {
      name: 'themes',
      kind: 'list',
      asks: 'Under which headings do agreements stand?',
      help: 'Such as: Safeguarding, Community safety, Health and care.',
      usual: () => ['Safeguarding', 'Community safety', 'Health and care'],
    },
  ],
};

const policy: Group = {
  name: 'policy',
  title: 'What is asked of agreements, and who sees them',
  about: 'The checks hold each agreement to the law. Policy packs add what a regulator or a framework asks for.',
  questions: [
    {
      name: 'packs',
      kind: 'some',
      asks: 'Which policy packs does the register take on?',
      help: 'docs/policy.md of concordat says what each asks for.',
      offers: ({ register: { packs = [] } }) => packs.map(({ id, title }) => ({ value: id, title })),
      usual: ({ answers }) => (textOf(answers, 'nation') === 'wales' ? ['ico', 'wales'] : ['ico']),
    },
    {
      name: 'source',
      kind: 'one',
      asks: 'Can the public read the files themselves?',
      help: 'Mostly they cannot: drafts and what is withheld stand there. What you publish is the site.',
      offers: () => [
        { value: 'private', title: 'No: only those whom you let in', hint: 'a private repository' },
        { value: 'public', title: 'Yes: everyone', hint: 'then no draft may stand there' },
      ],
      usual: () => 'private',
      harmless: true,
    },
    {
      name: 'site',
      kind: 'yes-no',
      asks: 'Is the site to be published for everyone?',
      help: 'Yes adds what publishes it with GitHub Pages, on every change and each morning. Agreements that are not to be published never stand on it.',
      usual: () => 'yes',
    },
  ],
};

function tool(origin: string | undefined): Group {
  return {
    name: 'tool',
    title: 'Where concordat comes from',
    about: 'The register takes the tool from one place, in one version, so that it gives the same answers everywhere.',
    questions: [
      {
        name: 'tool',
        kind: 'words',
        asks: 'Where does the register take concordat from?',
        help: `One of: ${TOOL_FORMS}.`,
        ...(origin === undefined ? {} : { usual: () => origin }),
        wrong: toolFault,
      },
    ],
  };
}

function webAddress(value: string): string | undefined {
  return hasForm('web-address', value) ? undefined : 'Give a whole address that begins with https://.';
}
