/** What follows from changes, in sentences: every form of the answer says the same. */
import { listInWords } from '../register/gaps.ts';
import type { AgreementChange, ChangeSet, Fault, Side } from './change-set.ts';
import type { Signatory } from '../register/signatories.ts';

/** The verdict on one agreement in a few words, for headings and tables. */
export type Verdict =
  | 'Could not be judged'
  | 'Removed'
  | 'New'
  | 'Text unchanged'
  | 'Draft changed'
  | 'Not signed yet'
  | 'Material'
  | 'Editorial';

export function verdictOf({ change, follows, invalid, supposed }: AgreementChange): Verdict {
  if (invalid.length > 0) return 'Could not be judged';
  if (change === 'removed') return 'Removed';
  if (change === 'added') return 'New';
  if (follows.weight === undefined) return 'Text unchanged';
  if (follows.signing === 'first') return supposed ? 'Not signed yet' : 'Draft changed';
  return follows.weight === 'material' ? 'Material' : 'Editorial';
}

/** Whether somebody has to act on it: every form shows that at a glance. */
export function isGrave(verdict: Verdict): boolean {
  return verdict === 'Material' || verdict === 'Could not be judged';
}

/** What follows for one agreement: signing first, then the number of its version. */
export function followsInWords(one: AgreementChange): readonly string[] {
  return one.supposed ? ['Nothing has changed yet.', ...wouldFollow(one)] : [...signing(one), ...version(one)];
}

/** What every form of the answer is headed. */
export function headingOf({ agreements }: ChangeSet): string {
  return isSupposed(agreements) ? 'What would change' : 'What changed';
}

function isSupposed(agreements: readonly AgreementChange[]): boolean {
  return agreements.some(({ supposed }) => supposed);
}

/** What would follow, if a text that is settled or is not changed so. */
function wouldFollow({ id, follows }: AgreementChange): readonly string[] {
  const { signing, weight, version, illustrative } = follows;
  if (signing === 'first') return ['Nobody has decided on this text: it can be changed as it is.'];
  const own =
    version === undefined
      ? []
      : [
          `It would be version ${version.expected}, after ${weightInWords(weight)} change: concordat amend ${id} starts it.`,
        ];
  if (signing !== 'again')
    return [illustrative ? 'It is illustrative, and nobody signs it.' : 'Nobody would have to sign again.', ...own];
  const who = by(follows);
  if (who === undefined) return ['It would have to be signed again, and names nobody who signs it.', ...own];
  return [
    illustrative
      ? `It is illustrative, and nobody has signed it. A real one would have to be signed again ${who}.`
      : `It would have to be signed again ${who}.`,
    ...own,
  ];
}

/** `by all who sign it: A, B and C`; nothing where nobody signs. */
function by({ who, everyone }: AgreementChange['follows']): string | undefined {
  if (who.length === 0) return undefined;
  return everyone && who.length > 2 ? `by all who sign it: ${names(who)}` : `by ${names(who)}`;
}

function weightInWords(weight: AgreementChange['follows']['weight']): string {
  return weight === 'material' ? 'a material' : 'an editorial';
}

function signing({ id, change, follows, invalid }: AgreementChange): readonly string[] {
  const { who, signed, weight, illustrative } = follows;
  switch (follows.signing) {
    case 'unknown':
      return [
        invalid.includes('to')
          ? `Its file has faults of form, so nobody can say what follows until they are put right: concordat check ${id}`
          : 'Its file had faults of form before, so it cannot be said which of its changes are material.',
      ];
    case 'nobody':
      if (change === 'removed') return [];
      if (weight === undefined) return ['What the parties sign did not change: signatures stand.'];
      return [illustrative ? 'It is illustrative, and nobody signs it.' : carries(id, follows)];
    case 'first':
      if (change !== 'added') return ['It was a draft, which nobody had signed: nothing has to be signed again.'];
      return who.length === 0 ? [] : [`It is to be signed by ${names(who)}.`];
    case 'again': {
      const signatories = by(follows);
      if (signatories === undefined) return ['It has to be signed again, and names nobody who signs it.'];
      if (signed) return [`It had to be signed again ${signatories}, and has been.`];
      return [
        illustrative
          ? `It is illustrative, and nobody has signed it. A real one would have to be signed again ${signatories}.`
          : `It has to be signed again ${signatories}.`,
      ];
    }
  }
}

/** What was signed carries over to another number alone: an edit under the old one is no version that anybody could tell apart. */
function carries(id: string, { version }: AgreementChange['follows']): string {
  return version?.enough === false
    ? `Nobody has to sign again if it becomes a version of its own (concordat amend ${id}): what was signed carries over to that. Under the number that was signed, any change makes the signatures void.`
    : 'Nobody has to sign again: what was signed of the version before carries over to this one, as long as the words of that one are kept under versions/.';
}

/** `Mereshire Council (Chief Executive)`; `Schools in Mereshire (each joins for itself)` */
function names(who: readonly Signatory[]): string {
  return listInWords(
    who.map((one) => {
      const how = howItSigns(one);
      return how === undefined ? one.title : `${one.title} (${how})`;
    }),
  );
}

/** In which role a body decides, and whether it joins by itself: `each joins for itself, Headteacher`. Nothing where nothing is stated. */
export function howItSigns({ roles, joins, byTwo }: Signatory): string | undefined {
  const about = [
    ...(joins ? ['each joins for itself'] : []),
    ...(byTwo ? ['two people, in two roles'] : []),
    ...(roles.length === 0 ? [] : [listInWords(roles, 'or')]),
  ];
  return about.length === 0 ? undefined : about.join(': ');
}

function version({ follows, change }: AgreementChange): readonly string[] {
  const { version: number, weight } = follows;
  if (number === undefined || change === 'added') return [];
  const { before, after, expected, enough } = number;
  const kind = weightInWords(weight);
  if (enough) return [`Its version rose from ${before} to ${after}.`];
  if (before === after) return [`Its version still says ${before}: after ${kind} change it becomes ${expected}.`];
  return [`Its version went from ${before} to ${after}: after ${kind} change it becomes ${expected}.`];
}

/** What was compared: `main (3f2a1c9d04)`. */
export function sideInWords({ name, commit }: Side): string {
  return commit === undefined || commit.startsWith(name) ? name : `${name} (${commit.slice(0, 10)})`;
}

/** In which of the two states a fault is, and where: `agreements/a/agreement.md, line 3, in main`. */
export function placeOf({ side, finding }: Fault, { from, to }: Pick<ChangeSet, 'from' | 'to'>): string {
  const { path, start } = finding.at;
  return `${path}, line ${start.line}, in ${side === 'from' ? from.name : to.name}`;
}

/** How many agreements changed, and how: a sentence or two. */
export function summaryOf({ agreements, files, others }: ChangeSet): string {
  if (isSupposed(agreements)) {
    const [follows] = agreements.map((one) => one.follows);
    return `That would be ${weightInWords(follows?.weight)} change. Nothing has changed yet.`;
  }
  const verdicts = agreements.map(verdictOf);
  const count = (wanted: Verdict): number => verdicts.filter((one) => one === wanted).length;
  const changed = agreements.filter(
    (one) => (one.change === 'changed' || one.change === 'renamed') && one.invalid.length === 0,
  ).length;
  const kinds = [
    [count('Material'), 'materially'],
    [count('Editorial'), 'editorially'],
    [count('Draft changed'), 'while still in draft'],
    [count('Text unchanged'), 'in its record or name alone'],
  ].filter(([number]) => Number(number) > 0);
  const told = [
    ...(changed === 0
      ? []
      : [
          `${counted(changed, 'agreement')} changed${kinds.length === 0 ? '' : changed === 1 ? ` ${kinds[0]?.[1]}` : `: ${kinds.map(([number, how]) => `${number} ${how}`).join(', ')}`}`,
        ]),
    ...(count('New') === 0 ? [] : [`${counted(count('New'), 'agreement')} ${count('New') === 1 ? 'is' : 'are'} new`]),
    ...(count('Removed') === 0
      ? []
      : [`${counted(count('Removed'), 'agreement')} ${count('Removed') === 1 ? 'was' : 'were'} removed`]),
    ...(count('Could not be judged') === 0
      ? []
      : [`${counted(count('Could not be judged'), 'agreement')} could not be judged`]),
  ];
  const rest = files.length + others.length;
  if (told.length === 0)
    return rest === 0
      ? 'Nothing changed in the register.'
      : `No agreement changed; ${counted(rest, 'other file')} did.`;
  return `${told.join('. ')}.${rest === 0 ? '' : ` ${counted(rest, 'other file')} changed.`}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
