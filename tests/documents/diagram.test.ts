/** The layout of flow diagrams: everything is shown once, and nothing runs over anything else. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../src/documents/document.ts';
import type { Drawing, Label } from '../../src/documents/diagram/drawing.ts';
import { layOutFlows } from '../../src/documents/diagram/lay-out-flows.ts';
import { type End, type Flow, orderFlows } from '../../src/documents/diagram/order-flows.ts';
import { picturesIn } from '../../src/documents/diagram/picture.ts';
import { svgOf } from '../../src/documents/diagram/svg.ts';
import { widthOf, wrap } from '../../src/documents/diagram/text-width.ts';
import { html } from '../../src/documents/html.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { readXml, textOf } from '../helpers/read-xml.ts';
import { AWKWARD, SAMPLE } from '../helpers/sample-document.ts';

const LEGEND = 'An arrow with two heads goes both ways.';
const WORDS = 'Llywodraeth Ŵyl Information about the Wi-Fi MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM x'.split(' ');

describe('the order of flows', () => {
  const flows = ['a>b', 'b>a', 'a>b', 'c>b', 'a>d'].map((ends, index) => flow(index + 1, ...ends.split('>')));

  it('puts those with the same ends together, and lets the next follow to the same box', () => {
    expect(orderFlows(flows).map(({ number }) => number)).toEqual([1, 3, 5, 2, 4]);
  });

  it('loses none and doubles none', () => {
    const many = Array.from({ length: 40 }, (_, index) => flow(index + 1, `p${index % 7}`, `p${index % 5}`));
    expect(
      orderFlows(many)
        .map(({ number }) => number)
        .sort((a, b) => a - b),
    ).toEqual(many.map(({ number }) => number));
  });
});

describe.each([
  ['three flows', 3, 4],
  ['forty flows', 40, 6],
  ['flows with names as long as may be', 12, 45],
])('the drawings of %s', (_name, count, length) => {
  const flows = Array.from({ length: count }, (_, index): Flow => {
    const phrase = (start: number): string =>
      Array.from({ length }, (_word, at) => WORDS[(start + at) % WORDS.length]).join(' ');
    return {
      ...flow(index + 1, `p${index % 4}`, `p${index % 3}`),
      title: phrase(index),
      data: Array.from({ length: (index % 9) + 1 }, (_kind, at) => phrase(at)),
      from: end(`p${index % 4}`, phrase(index % 4), 'Another party'),
      to: end(`p${index % 3}`, phrase(index % 3)),
      both: index === 2,
    };
  });
  const figures = layOutFlows(flows, LEGEND);

  it('show every flow once', () => {
    const shown = figures.flatMap(({ flows: some }) => some.map(({ number }) => number));
    expect(shown.sort((a, b) => a - b)).toEqual(flows.map(({ number }) => number));
    for (const { flows: some, drawing } of figures) expect(drawing.arrows.length).toBe(some.length);
  });

  it('keep every letter within its box or between the boxes, at a size that can be read', () => {
    for (const { drawing } of figures)
      for (const label of drawing.labels) {
        expect(label.size).toBeGreaterThanOrEqual(8.5);
        const room = roomOf(label, drawing);
        const wide = widthOf(label.text, label);
        const left = label.anchor === 'middle' ? label.x - wide / 2 : label.x;
        expect([label.text, left >= room.left, left + wide <= room.right]).toEqual([label.text, true, true]);
        expect([label.text, label.y - 7 >= room.top, label.y + 2 <= room.bottom]).toEqual([label.text, true, true]);
      }
  });

  it('let no line of text touch another or an arrow', () => {
    for (const { labels, arrows } of figures.map(({ drawing }) => drawing)) {
      const boxes = labels.map((label) => {
        const wide = widthOf(label.text, label);
        const left = label.anchor === 'middle' ? label.x - wide / 2 : label.x;
        return { left, right: left + wide, top: label.y - 7, bottom: label.y + 2 };
      });
      const lines = arrows.map(({ from, to, y }) => ({ left: from, right: to, top: y - 0.6, bottom: y + 0.6 }));
      const all = [...boxes, ...lines];
      const touching = all.filter((one, index) =>
        all.some(
          (other, at) =>
            at > index &&
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        ),
      );
      expect(touching).toEqual([]);
    }
  });

  it('fit a page', () => {
    for (const { flows: some, drawing } of figures)
      if (some.length > 1) expect(drawing.height).toBeLessThanOrEqual(600);
  });

  it('explain arrows with two heads where there is one, and only there', () => {
    for (const { drawing } of figures)
      expect(drawing.labels.some(({ text }) => text === LEGEND)).toBe(drawing.arrows.some(({ both }) => both));
  });
});

it('text in a drawing stays text', () => {
  const [figure] = layOutFlows([{ ...flow(1, AWKWARD, 'b'), title: AWKWARD, data: [AWKWARD] }], LEGEND);
  if (figure === undefined) throw new Error('nothing was drawn');
  const root = parseFragment(html([svgOf(figure.drawing, { 'aria-label': AWKWARD })]));
  const elements = within(root).filter((node) => 'tagName' in node);
  expect(new Set(elements.map(({ tagName }) => tagName))).toEqual(new Set(['svg', 'rect', 'path', 'text']));
  expect(elements[0]?.attrs.find(({ name }) => name === 'aria-label')?.value).toBe(AWKWARD);
  const letters = within(root).map((node) => ('value' in node ? node.value : ''));
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  expect(bare(letters.join('')).split(bare(AWKWARD)).length).toBe(4);
});

describe('the widths of letters', () => {
  const faces = ['source-sans-3', 'atkinson-hyperlegible-next'].flatMap((name) =>
    [400, 700].map((weight) => {
      const file = `@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`;
      return { name, bold: weight === 700, font: create(readFileSync(createRequire(import.meta.url).resolve(file))) };
    }),
  );

  it.each(faces)('are at least those of $name, bold or not: $bold', ({ bold, font }) => {
    const wide = (letter: string): number => font.layout(letter).advanceWidth / font.unitsPerEm;
    const wider = font.characterSet
      .filter((code) => code >= 0x20)
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => wide(letter) > widthOf(letter, { size: 1, bold }) + 1e-9);
    expect(wider.map((letter) => `${letter} ${wide(letter)}`)).toEqual([]);
  });
});

it('a picture is XML, whatever its words', async () => {
  const odd = ']]>\u0007\uFFFF&';
  const block = diagramOf(`${AWKWARD} ${odd}`, odd);
  const [picture] = (await picturesIn({ ...SAMPLE, blocks: [block] }, noPainter)).values();
  const svg = new TextDecoder().decode(picture?.svg);
  expect([']]>', '\u0007', '\uFFFF'].filter((each) => svg.includes(each))).toEqual([]);
  expect(textOf(readXml(svg))).toContain(']]>&');
});

it('a picture is drawn once for all formats of a document, and anew in another look or by another painter', async () => {
  const painters = ['one', 'other'].map((name) => {
    const seen: string[] = [];
    return { face: name, png: async (svg: string) => new Uint8Array([seen.push(svg)]), seen };
  });
  const [one, other] = painters;
  if (one === undefined || other === undefined) throw new Error('there are two');
  const document = { ...SAMPLE, blocks: [diagramOf('Title', 'a')] };
  const first = await picturesIn(document, one);
  expect([...(await picturesIn(structuredClone(document), one)).values()]).toEqual([...first.values()]);
  expect(one.seen).toHaveLength(1);
  const colours = { ...SAMPLE.theme.colours, text: '#000001' } as const;
  await picturesIn({ ...document, theme: { ...SAMPLE.theme, colours } }, one);
  expect(one.seen[1]).toContain('#000001');
  await picturesIn(document, other);
  expect(other.seen[0]).toContain('font-family="other"');
});

function diagramOf(title: string, from: string): Diagram {
  const [figure] = layOutFlows([{ ...flow(1, from, 'b'), title }], LEGEND);
  if (figure === undefined) throw new Error('nothing was drawn');
  return {
    type: 'diagram',
    id: 'figure',
    number: 'Figure 1',
    caption: '',
    alternative: 'A',
    drawing: figure.drawing,
  };
}

describe('the lines of a text', () => {
  const type = { size: 10, bold: false };

  it('hold all of it, and break words that are wider than the room', () => {
    const text = 'A https://www.example.org/an/address/that/goes/on b\u0301';
    const lines = wrap(text, 60, type);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(widthOf(line, type)).toBeLessThanOrEqual(60);
  });

  it('keep marks with their letters', () => {
    expect(wrap('e\u0301'.repeat(30), 40, type).every((line) => !/^\p{M}/u.test(line))).toBe(true);
  });
});

/** A node and all within it. */
function within(node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(within) : [])];
}

function end(key: string, ...items: readonly string[]): End {
  return { key, items, note: '' };
}

function flow(number: number, from = '', to = ''): Flow {
  return {
    number,
    title: 'Title',
    data: ['Data'],
    dataInShort: '1 kind',
    from: end(from, from),
    to: end(to, to),
    both: false,
  };
}

/** What a label stands in: its box, or the space between the boxes, or beneath all. */
function roomOf(
  label: Label,
  { boxes, width, height }: Drawing,
): { left: number; right: number; top: number; bottom: number } {
  if (label.anchor === 'start') {
    const between = label.x > 0;
    const side = boxes[0]?.width ?? 0;
    return { left: between ? side : 0, right: between ? width - side : width, top: 0, bottom: height };
  }
  const box = boxes.find(
    ({ x, y, width: wide, height: high }) => x <= label.x && label.x <= x + wide && y <= label.y && label.y <= y + high,
  );
  if (box === undefined) throw new Error(`${label.text} stands in no box`);
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}
