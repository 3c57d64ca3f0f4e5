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
  const names = (box: Box | undefined): string => site.list((box?.sharers ?? []).map(({ text }) => text));
  return [
    ...boxes.flatMap((box) => [
      ...(box.together ? [{ who: names(box), what: t('network.says-together') }] : []),
      ...(box.among.size === 0
        ? []
        : [
            {
              who: site.list(box.sharers.filter(({ key }) => box.among.has(key)).map(({ text }) => text)),
              what: t('network.says-among', { n: box.among.size }),
            },
          ]),
    ]),
    ...lines.map(({ from, to, how }) => ({
      who: names(boxes[from]),
      what: t(SAYS[how], { n: boxes[from]?.sharers.length ?? 0, to: names(boxes[to]) }),
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
    ...(many ? [t('network.box')] : []),
    ...(boxes.some(({ among }) => among.size > 0) ? [t('network.star')] : []),
  ];
}
