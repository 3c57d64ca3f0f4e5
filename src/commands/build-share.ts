/** `concordat build --shard`: makes the documents of a part of the agreements, for the build that brings the parts together. */
import type { Cache } from '../base/ports.ts';
import { inTurn } from '../build/caches.ts';
import type { NotMade, RenderAllContext } from '../build/render-all.ts';
import { makeShare, type Share } from '../build/share.ts';
import type { Outcome, World } from './command.ts';
import type { Inspection } from './inspect.ts';

interface ShareContext extends Omit<RenderAllContext, 'cache'> {
  /** The folder that the documents are kept in. */
  readonly out: string;
  /** What earlier builds of this machine kept, where that may be used. */
  readonly own: Cache | undefined;
}

/** What the register lacks is told by the build that brings the parts together; here, what this part lacks. */
export async function buildShare(
  world: World,
  { register, findings, remarks }: Inspection,
  share: Share,
  { out, own, ...context }: ShareContext,
): Promise<Outcome> {
  const cache = inTurn([world.sharedCache(out), ...(own === undefined ? [] : [own])]);
  const made = await makeShare(register, findings, share, { ...context, cache });
  const { keeps, told } = await cache.close();
  const part = `Part ${share.number} of ${share.of}`;
  return {
    exit: made.unprinted.length > 0 || !keeps ? 2 : 0,
    messages: [
      ...remarks,
      ...notMadeInWords(made),
      ...told,
      keeps
        ? `${part}, the documents of ${made.agreements === 1 ? '1 agreement' : `${made.agreements} agreements`}, is in ${out}. The build with --merge takes them from there.`
        : `${part} is not in ${out} as a whole. It takes a folder that can be written, and a copy of the tool that npm installed.`,
    ],
  };
}

/** What is missing although it was asked for, in sentences for people. */
export function notMadeInWords({ tooLong, unprinted }: NotMade): readonly string[] {
  return [
    ...tooLong.map(
      (paper) =>
        `“${paper}” needs more than one page and was not made. Shorten the titles of purposes and kinds of information, and the summary.`,
    ),
    ...unprinted.map(({ title, why }) => `“${title}” was not made and is missing from the site. ${why}`),
  ];
}
