/**
 * What people hold and no register publishes: records of decisions, signature sheets, and copies that are made for the parties.
 * There is nothing to compare them with; what they say can be, and what can be known of them is told.
 */
import { DECIDED } from '../agreement/statement.ts';
import type { Manifest } from '../base/manifest.ts';
import { lineIndex } from '../base/position.ts';
import type { Hash } from '../base/ports.ts';
import { shortReference } from '../base/short-reference.ts';
import { readYaml } from '../source/yaml.ts';
import { day } from './judge-state.ts';
import type { Claims, Passage } from './passage.ts';

interface Told {
  readonly verdict: 'unknown';
  readonly reasons: readonly string[];
}

/** As the editions call it; a sheet of its own says so in its title. */
export const SHEET = 'Signature sheet';

/** A signature sheet by what it says of itself; nothing where it says that it is something else. */
export function judgeSheet(claims: Claims, manifest: Manifest, hash: Hash): Told | undefined {
  if (claims.title !== SHEET) return undefined;
  const { agreement, version, digest } = claims;
  const reference = shortReference({ id: agreement, version, digest }, hash);
  return {
    verdict: 'unknown',
    reasons: [
      `It says that it is a signature sheet, for version ${version} of ${agreement}. Sheets go to those who sign and are not published, so there is nothing to compare it with.`,
      hasWords(manifest, claims)
        ? `The words that it names by their digest are those that the register publishes as that version. Their short reference is ${reference}: compare it with the one on the sheet.`
        : 'The register does not publish the words that it names by their digest. Those of a version that is still to be signed are found once it is in force; otherwise they are other words.',
      'Anyone can print a sheet with a reference or a digest on it, and who signed it does not show here. The register says of each body whether its decision is on record.',
    ],
  };
}

function hasWords({ agreements }: Manifest, { agreement, version, digest }: Claims): boolean {
  return agreements.some(
    (one) =>
      one.id === agreement && [one, ...one.versions].some((text) => text.version === version && text.digest === digest),
  );
}

/** More has no record: a signature takes some hundred letters. */
const LONGEST_RECORD = 64 * 2 ** 10;

/** A record of a decision by its fields; nothing where a text is something else. */
export function judgeRecord(text: string, manifest: Manifest): Told | undefined {
  if (text.length > LONGEST_RECORD) return undefined;
  const { data } = readYaml(text, { path: '', offset: 0, position: lineIndex(text) });
  const field = (name: string): string => (typeof data?.[name] === 'string' ? data[name] : '');
  const said = field('decision');
  const decision = Object.hasOwn(DECIDED, said) ? DECIDED[said as keyof typeof DECIDED] : undefined;
  const digest = field('digest');
  const named = [field('organisation'), field('version'), field('date'), field('method')];
  if (decision === undefined || !/^sha256:[0-9a-f]{64}$/.test(digest) || named.includes('')) return undefined;
  const of = manifest.agreements.filter((one) => [one, ...one.versions].some((text) => text.digest === digest));
  const [words] = of.flatMap((one) => [one, ...one.versions].filter((text) => text.digest === digest));
  const name = `/sign-off/${field('organisation')}-${field('version')}.json`;
  const signed = manifest.files.filter(({ path }) => of.some(({ id }) => path === `agreements/${id}${name}`));
  return {
    verdict: 'unknown',
    reasons: [
      `It has the form of the record of a decision: ${field('organisation')} ${decision} version ${field('version')} on ${day(field('date'))}. Registers do not publish records, only what they say and what a key signed, so there is nothing to compare it with.`,
      words === undefined
        ? 'The register does not publish the words whose digest it names.'
        : `The words whose digest it names are those that the register publishes as version ${words.version} of ${of.map(({ id }) => id).join(', ')}.`,
      ...signed.map(
        ({ path }) =>
          `What a key of that body signed of that version stands in the register as ${path}; anybody can check that.`,
      ),
      'Whether it stands in the register, and whether its proof is good, is told by concordat sign and concordat check in the register’s own folder. Without that, ask the body.',
    ],
  };
}

/** What the cover of a copy with withheld parts says, as the editions write it. */
export const FOR_PARTIES = 'This copy is for the parties alone.';
/** What public copies call an agreement, or a framework, that is not published. */
export const UNNAMED = ['an agreement that is not published', 'a framework that is not published'];

/** Why a copy that was made for a partner differs by design from the published one, as far as its words show; sentences. */
export function partnersCopy(ours: readonly Passage[], theirs: readonly Passage[]): readonly string[] {
  const [published, held] = [ours, theirs].map((all) => all.map(({ words }) => words).join(' ')) as [string, string];
  const parties = held.includes(FOR_PARTIES) && !published.includes(FOR_PARTIES);
  const names = UNNAMED.some((words) => count(published, words) > count(held, words));
  return [
    ...(parties
      ? [
          'It says that it is a copy for the parties alone. Such a copy has what is withheld from the public, so it differs from the published file by design.',
        ]
      : []),
    ...(names
      ? [
          'The published file does not name another agreement or framework, since that is not published. A copy for a partner names it, and so differs by design.',
        ]
      : []),
    ...(parties || names
      ? ['That a copy was made for a partner cannot be checked here: anyone can write so. Ask the body that sent it.']
      : []),
  ];
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}
