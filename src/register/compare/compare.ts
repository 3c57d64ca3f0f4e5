/**
 * What changed between two versions of an agreement. Whatever parties sign is
 * compared: every field of the front matter but `record`, the prose, attached
 * files, the members of groups, the framework. Nothing may differ that is not told.
 */
import type { Linked } from '../entry.ts';
import { compareAttachments } from './attachments.ts';
import type { Change, Words } from './change.ts';
import { compareData } from './data.ts';
import { compareFlows } from './flows.ts';
import { compareInherited } from './inherited.ts';
import { compareLawful } from './lawful.ts';
import { compareNeeds } from './needs.ts';
import type { Pair } from './pair.ts';
import { compareParties } from './parties.ts';
import { compareProcessing } from './processing.ts';
import { compareProse } from './prose.ts';
import { comparePurposes } from './purposes.ts';
import { compareReading } from './reading.ts';
import { asSpelt, compareSpelling, type Respelt, respeltParties } from './respelt.ts';
import { compareRetention } from './retention.ts';
import { compareGroups, compareSingles } from './sections.ts';
import { compareSubjects } from './subjects.ts';

/** The parts of an agreement, in the order in which their changes are told. */
const PARTS: readonly ((pair: Pair) => readonly Change[])[] = [
  compareParties,
  comparePurposes,
  compareData,
  compareSubjects,
  compareFlows,
  compareLawful,
  compareProcessing,
  compareRetention,
  compareGroups,
  compareSingles,
  compareReading,
  compareProse,
  compareAttachments,
];

/**
 * Every change from one version to another, as a reader would be told of it.
 * Equal texts give none, also if their YAML or the lines of their prose are
 * set otherwise.
 */
export function compareEntries(before: Linked, after: Linked, words: Words): readonly Change[] {
  const { spelling, text, spelt } = compareTexts(before, after, words);
  // Without a change of the text, or with one of spelling alone, an answer can differ only by what was looked up: the law of the day, the file of a body.
  return [...spelling, ...text, ...(text.length === 0 ? [] : compareNeeds(spelt))];
}

/** Every change of what the parties sign, and the parties that have another name in the later version. */
export function compareSigned(
  before: Linked,
  after: Linked,
  words: Words,
): { readonly changes: readonly Change[]; readonly renamed: ReadonlyMap<string, string> } {
  const { spelling, text, respelt } = compareTexts(before, after, words);
  return {
    changes: [...spelling, ...text],
    renamed: new Map(respelt.map(({ was, is }) => [was.name, is.name])),
  };
}

interface Texts {
  readonly spelling: readonly Change[];
  readonly text: readonly Change[];
  readonly respelt: readonly Respelt[];
  /** The pair, with the names of the later version in both. */
  readonly spelt: Pair;
}

function compareTexts(before: Linked, after: Linked, words: Words): Texts {
  const pair: Pair = {
    before: { entry: before, terms: before.terms, words },
    after: { entry: after, terms: after.terms, words },
  };
  const respelt = respeltParties(pair);
  const spelt: Pair = { before: asSpelt(pair.before, respelt), after: pair.after };
  const told = PARTS.flatMap((part) => part(spelt));
  return {
    spelling: compareSpelling(pair, respelt),
    text: [...told, ...compareInherited(spelt, told)],
    respelt,
    spelt,
  };
}
