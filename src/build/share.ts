/**
 * A share of a build, for one of several machines. It makes the documents of
 * some agreements and keeps them in a cache, each under the hash of all that
 * it is made of. The build that brings the shares together takes what it finds
 * there and makes what is missing: it writes what one machine alone would.
 */
import type { Finding } from '../base/finding.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { composeAll } from './compose-all.ts';
import { type NotMade, type RenderAllContext, renderAll } from './render-all.ts';

/** The second of four: `{ number: 2, of: 4 }`. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** Reads `2/4`; nothing if it is no share, or one of more than 256, which is what GitHub runs side by side. */
export function readShare(written: string): Share | undefined {
  const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(written) ?? [];
  const share = { number: Number(number), of: Number(of) };
  return share.number <= share.of && share.of <= MOST_SHARES ? share : undefined;
}

const MOST_SHARES = 256;

/** The agreements of a share, dealt out in turn from the longest on, so that no share has all that take long. */
export function inShare(entries: readonly Entry[], { number, of }: Share): readonly Entry[] {
  return [...entries]
    .sort((a, b) => lengthOf(b) - lengthOf(a) || (a.id < b.id ? -1 : 1))
    .filter((_, index) => index % of === number - 1);
}

function lengthOf({ agreement: { source } }: Entry): number {
  return source.text.length;
}

export interface MadeShare extends NotMade {
  /** How many agreements it has. */
  readonly agreements: number;
  /** What only building can find, in the agreements of the share. */
  readonly findings: readonly Finding[];
}

/** Makes the documents of a share. They are in the cache of the context then. */
export async function makeShare(
  register: Register,
  findings: readonly Finding[],
  share: Share,
  context: RenderAllContext,
): Promise<MadeShare> {
  const { only } = context;
  const asked = (entry: Entry): boolean => only.length === 0 || only.includes(entry.id);
  const { shown, templates, glyphs } = await composeAll(register, findings, context, (entries) =>
    inShare(entries.filter(asked), share),
  );
  const { tooLong, unprinted } = await renderAll(shown, templates, context, inTheCache);
  return {
    agreements: shown.filter(({ key, entry }) => key === entry.id).length,
    findings: glyphs,
    tooLong,
    unprinted,
  };
}

/** A share writes no site: its files are in the cache when they are made. */
async function inTheCache(): Promise<void> {}
