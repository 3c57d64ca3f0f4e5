/**
 * The signing of an agreement after a change by what the register trusted before it: by the bodies and the policy as they
 * stood, with the records that the change takes away. Whoever proposes a change could otherwise bring with it what lets a
 * body off, or lets another decide for it.
 */
import type { IsoDate } from '../base/dates.ts';
import type { CheckSignature } from '../base/ports.ts';
import type { SignOff } from '../agreement/register-files.ts';
import { linkSigning } from '../register/link-signing.ts';
import type { Weights } from '../register/compare/weigh.ts';
import { keyOf } from '../register/compare/fields.ts';
import type { Entry } from '../register/entry.ts';
import { isKept } from '../register/on-day.ts';
import { linkParties } from '../register/party.ts';
import type { Register } from '../register/register.ts';
import { isDeparture, leavers } from '../register/signatories.ts';
import { effectiveDay } from '../register/version.ts';

/** The register before the change: who may sign with which key, who has to, and what had been signed. */
export type Before = Pick<Register, 'organisations' | 'settings' | 'packs' | 'entries'>;

export interface Judging {
  readonly checkSignature: CheckSignature;
  /** What a change means for those who signed, by the policy before the change. */
  readonly weights: Weights;
}

/** Says of a text after the change, with the records that it has there, how far its signing has come by what stood before. */
export type JudgeBefore = (text: Entry, records: readonly SignOff[]) => Entry;

export function judgedBefore(
  before: Before,
  after: Register,
  { checkSignature, weights }: Judging,
): { readonly settings: Register['settings']; readonly judge: JudgeBefore } {
  // A body that was not there before says for itself what it is; it has no key yet.
  const organisations = new Map([
    ...[...after.organisations].map(
      ([
        id,
        {
          facts: { keys: _keys, ...facts },
          ...rest
        },
      ]) => [id, { ...rest, facts }] as const,
    ),
    ...before.organisations,
  ]);
  const { 'sign-off': _policy, ...others } = after.settings;
  const policy = before.settings['sign-off'];
  const settings = { ...others, ...(policy === undefined ? {} : { 'sign-off': policy }) };
  const { today } = after;
  return {
    settings,
    judge(text, records) {
      const was = before.entries.find(({ id }) => id === text.id);
      const stood = asItStood(text, was, organisations, today);
      const { unread } = text.signing;
      const lost = alteredVersions(text, was);
      const signing = linkSigning(stood, records, {
        ...{ organisations, settings, today, checkSignature, weights, unread, lost },
      });
      return { ...stood, signing };
    },
  };
}

/** The records that stood before a change and that nothing after it says word for word, whatever its file is called. */
export function recordsGone(was: Entry, now: Entry): readonly SignOff[] {
  const there = new Set(now.signing.records.map(({ facts }) => keyOf(facts)));
  return was.signing.records.filter(({ facts }) => !there.has(keyOf(facts)));
}

/** A text with its parties, with who left it, and with what makes it an illustration, as they stood before the change. */
function asItStood(text: Entry, was: Entry | undefined, organisations: Before['organisations'], today: IsoDate): Entry {
  const { agreement, terms } = text;
  const parties =
    (isKept(text) ? sameText(text, was)?.parties : undefined) ??
    linkParties(terms, organisations, effectiveDay(agreement, today));
  const illustrative = text.illustrative && (was?.agreement.valid !== true || was.illustrative);
  const versions = text.versions.map((kept) => ({
    ...kept,
    entry: { ...kept.entry, parties: sameText(kept.entry, was)?.parties ?? kept.entry.parties },
  }));
  const stood = { ...text, parties, versions, illustrative };
  return { ...stood, terms: withLeaversBefore(stood, was, today) };
}

/** The very same text as it stood before, present or kept. */
function sameText({ terms, digest }: Entry, was: Entry | undefined): Entry | undefined {
  return [...(was === undefined ? [] : [was, ...was.versions.map(({ entry }) => entry)])].find(
    (one) => one.terms.version === terms.version && one.digest === digest,
  );
}

/**
 * The numbers of versions that were kept before, and are not any more, or with other words; and of those that nobody knew
 * before. What led over them is not known.
 */
function alteredVersions({ versions }: Entry, was: Entry | undefined): readonly string[] {
  if (was === undefined) return [];
  const then = new Map([was, ...was.versions.map(({ entry }) => entry)].map((one) => [one.terms.version, one.digest]));
  const now = new Map(versions.map(({ version, entry }) => [version, entry.digest]));
  return [
    ...was.versions.flatMap(({ version }) => (now.get(version) === then.get(version) ? [] : [version])),
    ...versions.flatMap(({ version, entry }) => (then.get(version) === entry.digest ? [] : [version])),
  ];
}

/**
 * The terms with the events of leaving or being succeeded that stood in the log before, so that nobody is let off signing by an event that
 * the change adds. Who left an agreement that is new is known from the change alone.
 */
function withLeaversBefore(text: Entry, was: Entry | undefined, today: IsoDate): Entry['terms'] {
  const log = text.terms.record?.log;
  if (was === undefined || log === undefined) return text.terms;
  const known = leavers(was, today);
  const left = [...leavers(text, today).keys()];
  if (left.every((name) => known.has(name))) return text.terms;
  const stood = log.map((one) =>
    isDeparture(one.event) ? { ...one, parties: (one.parties ?? []).filter((name) => known.has(name)) } : one,
  );
  return { ...text.terms, record: { ...text.terms.record, log: stood } };
}
