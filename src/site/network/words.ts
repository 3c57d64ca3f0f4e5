/** What a picture of pairs says, in words: a sentence for each box and each line of it. */
import type { Published } from '../published.ts';
import type { Box, Picture } from './condense.ts';

/** Of whom something is said, and what. */
export interface Said {
  readonly who: string;
  readonly what: string;
}

export function inWords(site: Published, { boxes, lines }: Picture): readonly Said[] {
  const { t } = site;
  const suspended = (what: string, paused: boolean): string => (paused ? t('network.says-suspended', { what }) : what);
  const names = (box: Box | undefined): string => site.list((box?.sharers ?? []).map(({ text }) => text));
  return [
    ...boxes.flatMap((box) => [
      ...(box.together === false
        ? []
        : [{ who: names(box), what: suspended(t('network.says-together'), box.together === 'paused') }]),
      ...[box.among, box.pausedAmong]
        .filter(({ size }) => size > 0)
        .map((among) => ({
          who: site.list(box.sharers.filter(({ key }) => among.has(key)).map(({ text }) => text)),
          what: suspended(t('network.says-among', { n: among.size }), among === box.pausedAmong),
        })),
    ]),
    ...lines.map(({ from, to, how, paused }) => ({
      who: names(boxes[from]),
      what: suspended(t(SAYS[how], { n: boxes[from]?.sharers.length ?? 0, to: names(boxes[to]) }), paused),
    })),
  ];
}

const SAYS = { gives: 'network.says-gives', both: 'network.says-both', with: 'network.says-with' } as const;

/** How the picture is to be read: only what it shows. */
export function legend({ t }: Published, { boxes, lines }: Picture): readonly string[] {
  const has = (how: string): boolean => lines.some((line) => line.how === how);
  const many = lines.some(({ from, to }) => [from, to].some((box) => (boxes[box]?.sharers.length ?? 0) > 1));
  return [
    ...(has('gives') || has('both') ? [t('network.arrow')] : []),
    ...(has('both') ? [t('network.two-heads')] : []),
    ...(has('with') ? [t('network.dashed')] : []),
    ...(lines.some(({ paused }) => paused) ? [t('network.dotted')] : []),
    ...(many ? [t('network.box')] : []),
    ...(boxes.some(({ among }) => among.size > 0) ? [t('network.star')] : []),
    ...(boxes.some(({ pausedAmong }) => pausedAmong.size > 0) ? [t('network.star-suspended')] : []),
  ];
}
