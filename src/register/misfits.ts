/**
 * What an entry of `lawful` that names parties claims for one whom the law
 * does not let use it. An entry that names nobody claims nothing for those
 * whom the law leaves out, so it is no misfit for them; but a point or a
 * paragraph that can serve none of its entry's purposes is wrong whoever relies
 * on it.
 */
import type { Case } from './case.ts';
import type { GapCode } from './coverage.ts';
import { listInWords, ofBodies, type RawGap, withOwnLaw } from './gaps.ts';
import type { Cited, Ground, Purposeful } from './ground.ts';
import type { Part } from './question.ts';
import { isOfAnotherNation } from './power-code.ts';
import { reachOf } from './reach.ts';

/** The misfits among the entries that fit a case and name the party. */
export function misfits(c: Case): Part {
  return {
    gaps: c.fitting.flatMap((ground) => {
      // What an entry of the other regime cites does not matter besides.
      const regime = otherRegime(c, ground);
      return regime.length > 0 ? regime : [...closedPowers(c, ground), ...strayPowers(c, ground)];
    }),
    grounds: [],
    entries: [],
  };
}

/** Whether an entry that names the party cites powers, of which none reaches it. */
export function isClosed(c: Case, ground: Ground): boolean {
  const powers = groundable(ground);
  return ground.named && powers.length > 0 && powers.every((cited) => reachOf(cited, c.profile, c.law) === 'no');
}

function groundable(ground: Ground): readonly Cited[] {
  return ground.powers.filter((cited) => cited.grounds !== 'no');
}

function closedPowers(c: Case, ground: Ground): readonly RawGap[] {
  if (!isClosed(c, ground)) return [];
  const citations = groundable(ground).map((cited) => cited.citation);
  return [
    {
      code: misfitCode(c, groundable(ground)),
      kind: 'conflicting',
      ...ofBodies(c, (bodies) => ({
        text: `${listInWords(citations)}, which ${citations.length === 1 ? 'does' : 'do'} not reach ${bodies}`,
        expected: `powers that reach ${bodies}`,
      })),
      remedy: withOwnLaw(c, 'Cite a power of these bodies, or leave them out of the `parties` of the entry.'),
      entry: ground.name,
      source: 'UK GDPR Article 6(3)',
    },
  ];
}

/** Said of an entry whose other powers do reach; where none does, that is said instead. */
function strayPowers(c: Case, ground: Ground): readonly RawGap[] {
  const citations = ground.stray.map((cited) => cited.citation);
  if (citations.length === 0 || citations.length === groundable(ground).length) return [];
  return [
    {
      code: misfitCode(c, ground.stray),
      kind: 'conflicting',
      text: `${listInWords(citations)}, which ${citations.length === 1 ? 'reaches' : 'reach'} none of the parties named with ${citations.length === 1 ? 'it' : 'them'}`,
      expected: 'powers that reach some of the parties that the entry names',
      remedy: withOwnLaw(
        c,
        'Remove what does not reach the parties that the entry names, or move it to an entry for those whom it reaches.',
      ),
      entry: ground.name,
      source: 'UK GDPR Article 6(3)',
    },
  ];
}

/** Law of another nation is another fault than law for other kinds of body. */
function misfitCode(c: Case, powers: readonly Cited[]): GapCode {
  return powers.some((cited) => isOfAnotherNation(c, cited)) ? 'outside-extent' : 'not-for-this-body';
}

/** An entry that has grounds for both regimes is right under either. */
function otherRegime(c: Case, ground: Ground): readonly RawGap[] {
  const { written } = ground;
  const part3 = written.part3 !== undefined || written.schedule8 !== undefined || written.strictlyNecessary === 'yes';
  const general =
    [written.article6, written.annex1, written.article9, written.schedule1].some((points) => points !== undefined) ||
    written.officialAuthority === 'yes';
  if (part3 === general || part3 === (c.regime === 'part3')) return [];
  const kind = c.regimeInDoubt || c.regimeUnknown ? 'unknown' : 'conflicting';
  return [
    part3
      ? {
          code: 'not-competent',
          kind,
          text: 'Part 3 for what is not law enforcement by a competent authority',
          expected: 'grounds under the UK GDPR',
          remedy:
            'State the points of Article 6, and of Article 9 where they are needed, for these parties, or name in the entry only purposes for which they are competent authorities.',
          entry: ground.name,
          source: 'DPA 2018 ss.30 and 31',
        }
      : {
          code: 'part-3-applies',
          kind,
          text: 'grounds under the UK GDPR for law enforcement by a competent authority',
          expected: 'grounds under Part 3 of the Data Protection Act 2018',
          remedy:
            'State `part3` and its law for these parties in an entry of its own, and leave the purpose out of this one.',
          entry: ground.name,
          source: 'DPA 2018 s.35(2)',
        },
  ];
}

/** Paragraphs of another Part of Schedule 1 than the points of their entry ask for, beside one that is right. */
export function mixedParagraphs({ fitting }: Case): Part {
  return {
    gaps: fitting.map(({ name, mixed, written }) => ({
      code: 'wrong-part',
      kind: 'conflicting',
      text: `Schedule 1 ${mixed.length === 1 ? 'paragraph' : 'paragraphs'} ${listInWords(mixed)}, which ${mixed.length === 1 ? 'does' : 'do'} not go with Article 9(2)(${listInWords(written.article9 ?? [], 'or')})`,
      expected: 'paragraphs of the Part of Schedule 1 to the Data Protection Act 2018 that the point asks for',
      remedy:
        'Remove the paragraph: points (b), (h), (i) and (j) go with the paragraph of Part 1 that is made for them, and (g) with one of paragraphs 6 to 28. If the point that it goes with is met as well, state both in an entry of their own; for (h) and (i) somebody who owes secrecy must handle the data.',
      entry: name,
      source: 'DPA 2018 s.10(2) and (3)',
    })),
    grounds: [],
    entries: [],
  };
}

/** What can serve none of the purposes of its entry, of some of the fields that state grounds. */
export function idleGrounds({ fitting }: Case, fields: readonly Purposeful[]): Part {
  return {
    gaps: fitting.map(({ name, idle }) => ({
      code: 'paragraph-off-purpose',
      kind: 'conflicting',
      text: `${listInWords(fields.flatMap((field) => cited(field, idle[field])))}, which cannot serve what the purpose is about`,
      expected: 'points and paragraphs that can serve what the purpose is about',
      remedy:
        'Remove what cannot serve the purpose, and state in its place what can. If the purpose is about more than it says, add that under `about`.',
      entry: name,
      source: fields.includes('schedule1') ? 'DPA 2018 s.10 and Sch 1' : 'UK GDPR Article 6(1) and Annex 1',
    })),
    grounds: [],
    entries: [],
  };
}

/** Whether an entry states something that can serve none of its purposes. */
export function hasIdle({ idle }: Ground, fields: readonly Purposeful[]): boolean {
  return fields.some((field) => idle[field].length > 0);
}

/** Points or paragraphs as people cite them; none for none. */
function cited(field: Purposeful, stated: readonly string[]): readonly string[] {
  if (stated.length === 0) return [];
  if (field === 'article6') return stated.map((point) => `Article 6(1)(${point})`);
  return [
    `${field === 'annex1' ? 'Annex 1' : 'Schedule 1'} ${stated.length === 1 ? 'paragraph' : 'paragraphs'} ${listInWords(stated)}`,
  ];
}
