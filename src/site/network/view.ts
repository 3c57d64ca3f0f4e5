/** What the templates show of a network: the picture, how to read it, and the same in words. */
import { html } from '../../documents/html.ts';
import type { LayOutGraph } from '../../base/ports.ts';
import type { Entry } from '../../register/entry.ts';
import { counterparts } from '../exchange-index.ts';
import { documentHtml } from '../layout.ts';
import { isSuspended, livePairsOf, type Pair, type Sharer } from '../pairs.ts';
import type { Published } from '../published.ts';
import { choose } from './choose.ts';
import { condense, type Picture } from './condense.ts';
import { starLayout } from './star.ts';
import { networkSvg } from './svg.ts';
import { inWords, legend, type Said } from './words.ts';

export interface NetworkView {
  /** HTML. */
  readonly svg: unknown;
  readonly title: string;
  /** Which organisations it leaves out, where there are too many. */
  readonly part: string | undefined;
  /** It may be wider than a telephone, where it scrolls. */
  readonly wide: true;
  readonly legend: readonly string[];
  readonly words: readonly Said[];
}

/** The network of the register, for its page; nothing where no current agreement says who shares with whom. */
export function networkView(site: Published, page: string): NetworkView | undefined {
  const chosen = choose(livePairsOf(site));
  if (chosen === undefined || site.layOut === undefined) return undefined;
  const { picture, shown, all } = chosen;
  const part = shown < all ? site.t('network.part', { shown, all }) : undefined;
  return view(site, picture, site.layOut, page, site.t('network.title'), part);
}

/** So many of those with whom an organisation shares stand in its picture. */
const MOST = 30;

/** Those with whom an organisation shares, for its page: the ones with the most agreements, where there are many. */
export function neighboursView(site: Published, id: string, name: string, page: string): NetworkView | undefined {
  const all = counterparts(site, id);
  if (all.length === 0) return undefined;
  const agreements = new Map(all.map((one) => [one, new Set([...one.gives, ...one.receives, ...one.named]).size]));
  const shown = [...all].sort((a, b) => (agreements.get(b) ?? 0) - (agreements.get(a) ?? 0)).slice(0, MOST);
  // The page that a reader is on has no link to itself.
  const self: Sharer = { key: SELF, text: name, href: undefined };
  const pairs = shown.flatMap(({ to, gives, receives, named }): readonly Pair[] => {
    const other: Sharer = { ...to, key: to.href ?? `name:${to.text}` };
    const pair = (from: Sharer, target: Sharer, how: Pair['how'], entries: readonly Entry[]): readonly Pair[] =>
      entries.length === 0
        ? []
        : [
            {
              from,
              to: target,
              how,
              current: entries.filter((entry) => !isSuspended(entry)),
              suspended: entries.filter(isSuspended),
              ended: [],
            },
          ];
    return [
      ...pair(self, other, 'gives', gives),
      ...pair(other, self, 'gives', receives),
      ...pair(self, other, 'with', named),
    ];
  });
  const picture = condense(pairs, SELF);
  const centre = picture.boxes.findIndex(({ sharers }) => sharers[0]?.key === SELF);
  const sides = new Set(picture.lines.map(({ to, how }) => to === centre && how === 'gives'));
  const part =
    shown.length < all.length ? site.t('network.part-of', { shown: shown.length, all: all.length }) : undefined;
  return view(site, picture, starLayout(centre), page, site.t('network.title-of'), part, sides.size > 1 ? 1 : 2);
}

/** No path and no name is empty. */
const SELF = '';

function view(
  site: Published,
  picture: Picture,
  layOut: LayOutGraph,
  page: string,
  title: string,
  part: string | undefined,
  columns = 3,
): NetworkView {
  const { t } = site;
  const svg = networkSvg(
    picture,
    layOut,
    page,
    {
      title,
      description: t('network.description'),
      together: t('network.together'),
      togetherPaused: t('network.together-suspended'),
      mark: '*',
      markPaused: ' (*)',
    },
    'Network',
    columns,
  );
  return {
    svg: documentHtml(html([svg])),
    title,
    part,
    wide: true,
    legend: legend(site, picture),
    words: inWords(site, picture),
  };
}
