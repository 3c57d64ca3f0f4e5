/** The page of the standard clauses: their ids, their words, when they are used and where they come from. */
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What the conditions of clauses mean. */
const CONDITIONS = {
  binding: 'the agreement is a contract',
  confidential: 'some of the information is confidential',
  criminalOffence: 'information about offences is shared',
  deceased: 'information about people who have died is shared',
  framework: 'the agreement stands under a framework',
  freedomOfInformation: 'the parties agreed something of their own on it',
  governingLaw: 'it says which law governs it',
  health: 'a ground rests on a duty of secrecy',
  lawEnforcement: 'a purpose is law enforcement',
  memorandum: 'the agreement is a memorandum between departments of one Crown',
  ownDecisionSteps: 'its own prose says how to decide whether to share',
  ownNotices: 'it says itself how notice is given',
  ownPrecedence: 'it says itself which text comes first',
  signed: 'each party signs for itself',
  signedOnPlatform: 'it is signed on a platform',
  adopted: 'it is adopted for its parties',
  openJoining: 'bodies of a class may join by signing',
  policyDocument: 'a ground asks for an appropriate policy document',
  processorContract: 'a processor is bound by the standard clauses',
  processors: 'a processor takes part',
  specialCategory: 'special category data is shared',
};

const HEAD = `<!-- Made from templates/ by \`npm run generate\`. -->
# Standard clauses

The words that agreements share. An agreement pins an **edition** (\`edition: 2026.1\`), and the edition says which version of
each clause it uses. Neither a released edition nor a version of a clause in it ever changes: better words get a new version,
in a new edition, and agreements in force keep theirs.

Edition 2026.1 counts as released from version 1.0.0 of concordat on. Until then its words may still be mended under the same name, so
sign nothing with an earlier version that has to stand; what was [released](commands/release.md) keeps the documents as they were.

Where a newer edition was released, [\`check\`](rules/register/newer-edition.md) says so as a note, and
[\`concordat diff <id> --edition\`](commands/diff.md#a-newer-edition) shows what it would change in an agreement, clause by clause. A
draft can take it at once; a text in force, with its next version.

Where these words do not do, say so in the front matter. \`replaced\` puts your words in place of a clause, \`extended\` adds them
after it. The document marks both, and lists them with the reasons:

\`\`\`yaml
clauses:
  - clause: breach-containing
    change: extended
    text: Outside office hours the party calls the duty officer of the council as well.
    because: Most incidents of this work happen at night
\`\`\`

To lead readers to a clause, link to its id with \`clause-\` before it: \`[the duty to tell the Commissioner](#clause-breach-telling)\`.
A link with no words, \`[](#clause-breach-telling)\`, is called by the number that the clause has: “clause 16.2”.
`;

/** The text of `docs/clauses.md`. */
export async function clausesPage() {
  const editions = await Promise.all((await readdir('templates/editions')).sort(byNumber).map(editionPart));
  return `${[HEAD, ...editions].join('\n').trimEnd()}\n`;
}

/** 2026.10 comes after 2026.9. */
function byNumber(one, other) {
  return one.localeCompare(other, 'en', { numeric: true });
}

async function editionPart(edition) {
  const template = await readFile(`templates/editions/${edition}/agreement.md`, 'utf8');
  const parts = [`## Edition ${edition}\n`];
  let heading = '';
  for (const line of template.split('\n')) {
    heading = /^#+ (.*?) \{#/.exec(line)?.[1] ?? heading;
    const [, id, version] = /^\{\{clause "([a-z0-9-]+)" (\d+)\}\}$/.exec(line) ?? [];
    if (id === undefined) continue;
    if (heading !== '') parts.push(`### ${heading}\n`);
    heading = '';
    parts.push(clausePart(id, version, await readFile(`templates/clauses/${id}.${version}.md`, 'utf8')));
  }
  return parts.join('\n');
}

function clausePart(id, version, file) {
  const [, fields, text] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(file);
  const { title, source = [], when = [], unless = [] } = parse(fields);
  const facts = [
    `version ${version}`,
    ...(when.length === 0 ? [] : [`where ${when.map(condition).join(' and ')}`]),
    ...(unless.length === 0 ? [] : [`unless ${unless.map(condition).join(' or ')}`]),
    source.length === 0 ? 'drafting alone' : `from ${source.join('; ')}`,
  ];
  const words = text
    .trim()
    .replaceAll(
      /\{\{#if has\.(\w+)\}\}(.*?)\{\{\/if\}\}/g,
      (_, name, inner) => `[where ${condition(name)}: ${inner.replace(/^[;,] /, '').trim()}]`,
    )
    .replaceAll(/\{\{#?\/?[^}]*\}\}/g, (code) => `\`${code}\``);
  return `**\`${id}\`** ${title} (${facts.join('; ')})\n\n${words.replaceAll(/^/gm, '> ')}\n`;
}

function condition(name) {
  const words = CONDITIONS[name];
  if (words === undefined) throw new Error(`scripts/clauses-page.mjs does not know the condition ${name}`);
  return words;
}
