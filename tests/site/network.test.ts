/** The pictures of who shares with whom: they, their words and the table name the same pairs, and no name is a command. */
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/documents/html.ts';
import { graphLayout } from '../../src/host/graph-layout.ts';
import { createLayout } from '../../src/site/layout.ts';
import { PATHS } from '../../src/site/links.ts';
import { choose, MOST } from '../../src/site/network/choose.ts';
import { condense, pairsOfPicture, type Told } from '../../src/site/network/condense.ts';
import { networkSvg } from '../../src/site/network/svg.ts';
import { inWords } from '../../src/site/network/words.ts';
import { isPaused, livePairsOf, type Pair, type Sharer } from '../../src/site/pairs.ts';
import { sharingPages } from '../../src/site/pages/sharing.ts';
import { dataFiles } from '../../src/site/data/data-files.ts';
import { published } from '../../src/site/published.ts';
import { siteOf } from '../helpers/published.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const layOut = await graphLayout.load();
const site = siteOf();
const WORDS = {
  title: 'Title',
  description: 'Description',
  together: 'All',
  togetherPaused: 'All, suspended',
  mark: '*',
  markPaused: ' (*)',
};

interface Mark {
  readonly name: string;
  readonly href: string | undefined;
  readonly text: string;
}

/** The elements of a picture, as a browser reads them. */
function marks(svg: string): readonly Mark[] {
  const found: Mark[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if (node.nodeName === '#text') return 'value' in node ? node.value : '';
    if (!('childNodes' in node)) return '';
    const place = found.push({ name: node.nodeName, href: undefined, text: '' }) - 1;
    const text = node.childNodes.map(visit).join('');
    const href = 'attrs' in node ? node.attrs.find(({ name }) => name === 'href')?.value : undefined;
    found[place] = { name: node.nodeName, href, text };
    return text;
  };
  for (const node of parseFragment(svg).childNodes) visit(node);
  return found;
}

function sharer(text: string): Sharer {
  return { text, key: text, href: undefined };
}

/** One agreement makes it, in force or suspended. */
function pair(from: Sharer, to: Sharer, how: Pair['how'], suspended = false): Pair {
  const entries = site.entries.slice(0, 1);
  return { from, to, how, current: suspended ? [] : entries, suspended: suspended ? entries : [], ended: [] };
}

/** Any pairs of few sharers, each pair once, as a register has them. */
const anyPairs = fc
  .uniqueArray(
    fc.record({
      from: fc.nat(7),
      to: fc.nat(7),
      how: fc.constantFrom('gives' as const, 'with' as const),
      paused: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 40,
      selector: ({ from, to, how }) => `${from} ${to} ${from === to ? '' : how}`,
    },
  )
  .map((all) =>
    all.map(({ from, to, how, paused }) =>
      pair(sharer(`Body ${from}`), sharer(`Body ${to}`), from === to ? 'among' : how, how === 'gives' && paused),
    ),
  );

/** What is known of pairs, in whatever order: a listing adds nothing where flows say who gives now, and goes both ways. */
function known(pairs: readonly Told[]): readonly string[] {
  const given = new Set(
    pairs.flatMap(([a, b, how, paused]) => (how === 'gives' && !paused ? [`${a} ${b}`, `${b} ${a}`] : [])),
  );
  const all = pairs.flatMap(([a, b, how, paused]) =>
    how !== 'with'
      ? [`${a} ${how} ${b}${paused ? ', suspended' : ''}`]
      : given.has(`${a} ${b}`)
        ? []
        : [`${[a, b].sort().join(' with ')}`],
  );
  return [...new Set(all)].sort();
}

function toldBy(pairs: readonly Pair[]): readonly Told[] {
  return pairs.map((one) => [one.from.key, one.to.key, one.how, isPaused(one)] as const);
}

/** The pairs that the words of a picture tell. */
function told(words: ReturnType<typeof inWords>): readonly Told[] {
  return words.flatMap(({ who, what }) => {
    const senders = who.match(/Body \d/g) ?? [];
    const receivers = what.match(/Body \d/g) ?? [];
    const paused = what.includes('suspended');
    const each = (how: Pair['how'], from = senders, to = receivers): readonly Told[] =>
      from.flatMap((one) => to.filter((other) => other !== one).map((other) => [one, other, how, paused] as const));
    if (what.includes('members')) return senders.map((one) => [one, one, 'among', paused] as const);
    if (what.includes('each of the others')) return each('gives', senders, senders);
    if (what.includes('named together')) return each('with');
    return [...each('gives'), ...(what.includes('receives it from') ? each('gives', receivers, senders) : [])];
  });
}

describe('a picture', () => {
  it('and its words tell the very pairs that they are made from', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const picture = condense(pairs);
        const given = known(toldBy(pairs));
        expect(known(pairsOfPicture(picture))).toEqual(given);
        expect(known(told(inWords(site, picture)))).toEqual(given);
        const names = new Set(pairs.flatMap(({ from, to }) => [from.text, to.text]));
        expect(picture.boxes.flatMap(({ sharers }) => sharers.map(({ text }) => text)).sort()).toEqual(
          [...names].sort(),
        );
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('tells what is suspended by its lines and in words', () => {
    const pairs = [pair(sharer('A'), sharer('B'), 'gives'), pair(sharer('B'), sharer('A'), 'gives', true)];
    const picture = condense(pairs);
    expect(picture.lines.map(({ how, paused }) => [how, paused])).toEqual([
      ['gives', false],
      ['gives', true],
    ]);
    const svg = html([networkSvg(picture, layOut, 'a/b.html', WORDS, 'N')]);
    expect(svg.match(/stroke-dasharray="0 5"/g)).toHaveLength(1);
    expect(svg.match(/fill="#fff" stroke="#0b0c0c"/g)).toHaveLength(1);
    expect(inWords(site, picture).map(({ what }) => what)).toEqual([
      'gives information to B',
      'gives information to A (suspended for now)',
    ]);
  });

  it('is the same when it is made again, in whatever order the pairs come, and its lines meet its boxes', () => {
    const pairs = fc.sample(anyPairs, { seed: 3, numRuns: 1 })[0] ?? [];
    const draw = (of: readonly Pair[]): string => html([networkSvg(condense(of), layOut, 'a/b.html', WORDS, 'N')]);
    expect(draw([...pairs].reverse())).toBe(draw(pairs));
    const { boxes, lines } = layOut({
      direction: 'across',
      boxes: [
        { width: 100, height: 40 },
        { width: 60, height: 80 },
      ],
      lines: [{ from: 0, to: 1, heads: 'both' }],
    });
    const [[left = 0] = [], [right = 0] = []] = boxes;
    expect(lines[0]?.tips.from?.[0]).toBeCloseTo(left + 50, 0);
    expect(lines[0]?.tips.to?.[0]).toBeCloseTo(right - 30, 0);
  });

  it('of the register names on its page whom the table names, and leads to their pages', () => {
    const context = { ...siteContext(), layOut };
    const made = published(context);
    const sizes = new Map(dataFiles(made).map(({ path, bytes }) => [path, bytes]));
    const page = sharingPages(made).find(({ path }) => path === PATHS.sharing);
    if (page === undefined) throw new Error('no page');
    const text = String(createLayout(context, made, sizes)(page).content);
    const svg = /<svg[\s\S]*<\/svg>/.exec(text)?.[0] ?? '';
    const links = marks(svg).filter(({ name }) => name === 'a');
    const names = new Set(livePairsOf(made).flatMap(({ from, to }) => [from.text, to.text]));
    expect(links.map((link) => link.text.replace(/\*$/, '')).sort()).toEqual([...names].sort());
    for (const { href } of links) expect(href).toMatch(/^\.\.\/organisations\/[-a-z]+\/index\.html$/);
    const [all, picture] = [livePairsOf(made), choose(livePairsOf(made))?.picture];
    expect(known(pairsOfPicture(picture ?? { boxes: [], lines: [] }))).toEqual(known(toldBy(all)));
  });
});

describe('a name', () => {
  it.each([
    '"]; n0 -> n1; graph [label="',
    '\\N \\G \\L {a|b} <b>x</b>',
    '</text></svg><script>alert(1)</script>',
    'line\nbreak\ttab \u0000 \uffff',
    'مجلس المدينة',
    '‮evil',
    'x'.repeat(4000),
    `${'Long name '.repeat(200)}`,
  ])('is text and no command: %s', (name) => {
    const pairs = [pair(sharer(name), sharer('B'), 'gives'), pair(sharer(`${name}2`), sharer('B'), 'gives')];
    const svg = html([networkSvg(condense(pairs), layOut, 'a/b.html', WORDS, 'N')]);
    expect([...new Set(marks(svg).map((one) => one.name))].sort()).toEqual(
      ['desc', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan'].sort(),
    );
    expect(svg.length).toBeLessThan(5000);
  });
});

describe('a picture of many', () => {
  it('shows those with the most agreements, and stays small', () => {
    const bodies = Array.from({ length: 400 }, (_, index) => sharer(`Organisation with number ${index}`));
    const pairs = Array.from(
      { length: 3000 },
      (_, i) => [(i * 7919) % 400, (i * i * 31 + 17 * i) % 400] as const,
    ).flatMap(([a, b]) => {
      const [from, to] = [bodies[a], bodies[b]];
      return from === undefined || to === undefined || from === to ? [] : [pair(from, to, 'gives')];
    });
    const chosen = choose(pairs);
    expect(chosen?.all).toBe(400);
    expect(chosen?.shown).toBeLessThanOrEqual(MOST.names);
    expect(chosen?.picture.lines.length).toBeLessThanOrEqual(MOST.lines);
    expect(chosen?.shown).toBeGreaterThan(10);
    const svg = html([networkSvg(chosen?.picture ?? { boxes: [], lines: [] }, layOut, 'a/b.html', WORDS, 'N')]);
    expect(svg.length).toBeLessThan(35_000);
  });
});
