/** Who gives what to whom under an agreement: a table that says what its picture does, and nothing that is withheld. */
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Drawing } from '../../src/documents/diagram/drawing.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import type { Entry } from '../../src/register/entry.ts';
import { selectParties } from '../../src/register/party.ts';
import { sharingData } from '../../src/site/data/agreement-data.ts';
import { exchangesOf } from '../../src/site/exchanges.ts';
import { type FlowRow, flowRows } from '../../src/site/flow-rows.ts';
import { withoutMarks } from '../../src/site/language-marks.ts';
import { createLayout } from '../../src/site/layout.ts';
import { agreementPages } from '../../src/site/pages/agreement.ts';
import { flowsPages } from '../../src/site/pages/flows.ts';
import { textPages } from '../../src/site/pages/text.ts';
import { PAGE_BYTES } from '../../src/site/paging.ts';
import { published } from '../../src/site/published.ts';
import { frequencyWord, methodWord } from '../../src/site/flow-words.ts';
import { toWhom } from '../../src/site/plain-flows.ts';
import { composeContext, readExample, words } from '../helpers/example.ts';
import { elements } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const SIZES = Object.assign(new Map<string, number>(), { get: () => 1000 });

const read = await readExample('examples/mereshire');
const composed = composeContext(read);
const documents = new Map<string, Document>(
  read.entries
    .filter(({ agreement }) => agreement.valid && agreement.kind === 'agreement')
    .map((entry) => [entry.id, composeAgreement(entry, composed)]),
);
const whole = { ...siteContext(), register: read, documents };
const site = published(whole);
const render = createLayout(whole, site, SIZES);

/** What a page says, in one line. */
const text = (html: string): string =>
  (elements(html).find(({ name }) => name === 'main')?.text ?? '').replaceAll(/\s+/g, ' ');

const exploitation = read.entries.filter(({ id }) => id === 'mereshire-exploitation')[0] as Entry;

/** The same agreement with other flows, each by what its ends are. */
function withFlows(flows: readonly { from?: string[]; to?: string[]; between?: string[] }[]): Entry {
  const named = flows.map((ends, index) => [
    `flow-${index}`,
    { ...ends, purposes: ['all'], data: ['all'], method: ['post'], frequency: 'once' },
  ]);
  return { ...exploitation, terms: { ...exploitation.terms, flows: Object.fromEntries(named) } };
}

const EVERYONE = ['everyone'];
const COUNCIL = 'mereshire-council';
const POLICE = 'mereshire-police';
const SCHOOLS = 'mereshire-schools';
const ENDS = withFlows([
  { from: EVERYONE, to: [COUNCIL] },
  { from: [COUNCIL], to: EVERYONE },
  { from: EVERYONE, to: [SCHOOLS] },
  { from: [COUNCIL, POLICE, SCHOOLS], to: [COUNCIL] },
  { from: [POLICE, 'harbour-youth'], to: [POLICE, SCHOOLS] },
  { from: EVERYONE, to: EVERYONE },
  { between: [COUNCIL, POLICE] },
  { between: ['partners'] },
]);

const solid = (words: readonly string[]): string => words.join('').replaceAll(/\s+/g, '');

/** What stands in the two boxes of each arrow, by the number of the arrow. */
function boxesIn(drawings: readonly Drawing[]): ReadonlyMap<number, readonly [string, string]> {
  return new Map(
    drawings.flatMap(({ arrows, boxes, labels }) => {
      const numbers = labels.filter(({ text, bold, anchor }) => bold && anchor === 'start' && /^\d+$/.test(text));
      return numbers.map((label) => {
        const near = arrows.toSorted((a, b) => Math.abs(a.y - label.y) - Math.abs(b.y - label.y))[0];
        const around = boxes.filter(({ y, height }) => near !== undefined && y <= near.y && near.y <= y + height);
        const [left = '', right = ''] = around
          .toSorted((a, b) => a.x - b.x)
          .map(({ x, y, width, height }) =>
            solid(
              labels
                .filter((one) => one !== label && one.x > x && one.x < x + width && one.y > y && one.y < y + height)
                .map(({ text }) => text),
            ),
          );
        return [Number(label.text), [left, right]] as const;
      });
    }),
  );
}

const drawingsOf = (document: Document | undefined): readonly Drawing[] =>
  (document?.blocks ?? []).flatMap((block) => (block.type === 'diagram' ? [block.drawing] : []));

/** What the boxes of a row should say. Where two give to each other, each has a box. */
function expectedOf({ from, to }: FlowRow): readonly [string, string] {
  return to[0] === 'Each other' && from.length === 2
    ? [solid(from.slice(0, 1)), solid(from.slice(1))]
    : [solid(from), solid(to)];
}

const telling = site.entries.filter((entry) => flowRows(site, entry).length > 0);

describe('who gives what to whom', () => {
  it('is a picture and a table with the same flows, on pages as small as all others', () => {
    expect(telling.length).toBeGreaterThan(2);
    for (const entry of telling) {
      const pages = flowsPages(site, [entry]).filter(({ path }) => path.startsWith(`agreements/${entry.id}/flows/`));
      const html = pages.map((page) => String(render(page).content));
      for (const one of html) expect(Buffer.byteLength(one)).toBeLessThan(PAGE_BYTES);
      const drawn = [...(html[0] ?? '').matchAll(/<text[^>]*font-weight="700"[^>]*>(\d+)<\/text>/g)].map(([, n]) =>
        Number(n),
      );
      const told = html.flatMap((one) => [...one.matchAll(/<th [^>]*scope="row">(\d+)\. /g)].map(([, n]) => Number(n)));
      expect(told).toEqual(Object.keys(entry.terms.flows ?? {}).map((_, index) => index + 1));
      expect(drawn.toSorted((a, b) => a - b)).toEqual(told);
    }
  });

  it('has in its picture, at both ends of the arrow of each number, whom the row of that number names', () => {
    const drawn = [
      ...telling.map((entry) => [entry, documents.get(entry.id)] as const),
      [ENDS, composeAgreement(ENDS, composed)] as const,
    ];
    for (const [entry, document] of drawn) {
      const boxes = boxesIn(drawingsOf(document));
      const rows = flowRows(site, entry);
      expect(boxes.size).toBe(rows.length);
      for (const row of rows)
        expect([entry.id, row.number, boxes.get(row.number)]).toEqual([entry.id, row.number, expectedOf(row)]);
    }
  });

  it('is led to by the first tier, by the text and by nothing else that has no such page', () => {
    for (const entry of site.entries) {
      const page = agreementPages(site, [entry]).map((one) => String(render(one).content))[0] ?? '';
      const links = page.match(/href="flows\/index.html"/g) ?? [];
      expect([entry.id, links.length]).toEqual([entry.id, flowRows(site, entry).length > 0 ? 2 : 0]);
      const own = textPages(site, [entry]).filter(({ path }) => path.startsWith(`agreements/${entry.id}/text/`));
      for (const one of own) expect(String(render(one).content)).toContain('href="../flows/index.html"');
    }
  });
});

describe('the table', () => {
  it('says from whom, to whom, what, what for, how and when', () => {
    const page = pageOf(exploitation);
    expect(text(page)).toContain(
      '2. School report Schools in Mereshire Mereshire Council Who the child is; The worry, and the adult it is about Decide how to keep a child safe Secure web form; Case by case',
    );
  });

  it.each(['flows', 'parties', 'purposes', 'data', 'methods'])('is not there where %s is withheld', (section) => {
    for (const entry of telling) {
      const hidden = { ...entry, withheld: { sections: [section], because: '' } };
      expect(flowRows(site, hidden)).toEqual([]);
      expect(flowsPages(site, [{ ...hidden, versions: [] }])).toEqual([]);
    }
  });

  it('says of nobody that they give what only others hold, and within which limits a party takes part', () => {
    const page = text(pageOf(exploitation));
    expect(page).toContain('Only from NHS bodies in Mereshire: Relevant health history');
    expect(page).toContain('Only from Mereshire Police: Police reports and intelligence');
    expect(page).toContain(
      'These take part within limits Schools in Mereshire: Only those that join take part. Only for children',
    );
    // Nobody is told of that stands in no flow.
    const others = withFlows([{ from: [COUNCIL], to: [POLICE] }]);
    expect(text(pageOf(others))).not.toContain('within limits');
  });

  it('is of the version that it stands under, and there only where that version shows what it says', () => {
    const kept = flowsPages(site, [exploitation]).find(
      ({ path }) => path === 'agreements/mereshire-exploitation/v/2.0/flows/index.html',
    );
    expect(kept?.data).toEqual({ agreement: 'mereshire-exploitation', flows: { version: '2.0', part: 1, parts: 1 } });
    for (const section of ['flows', 'parties', 'purposes', 'data', 'methods']) {
      const versions = exploitation.versions.map((version) => ({
        ...version,
        entry: { ...version.entry, withheld: { sections: [section], because: '' } },
      }));
      expect(flowsPages(site, [{ ...exploitation, versions }]).map(({ path }) => path)).toEqual([
        'agreements/mereshire-exploitation/flows/index.html',
      ]);
    }
  });

  it('has as many limits as a page has room for, and counts the others', () => {
    const limited = new Map(
      Array.from({ length: 40 }, (_, n) => {
        const party = [...exploitation.parties.values()][0];
        if (party === undefined) throw new Error('there is no party');
        return [
          `p${n}`,
          { ...party, name: `p${n}`, written: { ...party.written, condition: 'x '.repeat(400) } },
        ] as const;
      }),
    );
    const page = pageOf({ ...withFlows([{ between: EVERYONE }]), parties: limited });
    expect(Buffer.byteLength(page)).toBeLessThan(PAGE_BYTES);
    expect(text(page)).toContain('And 28 more limits, which the full agreement gives.');
  });

  it('says on a Welsh page in Welsh what is no text of the agreement', () => {
    const welsh = published(whole, 'cy');
    const { methods: _own, ...terms } = exploitation.terms;
    const undefining = { ...exploitation, terms };
    const [row] = flowRows(welsh, withFlows([{ between: EVERYONE }]));
    expect(row?.from.map(withoutMarks)).toEqual(['Pob parti']);
    expect(row?.how.map(withoutMarks)).toEqual(['Post', 'Unwaith']);
    expect(withoutMarks(frequencyWord(welsh, 'every 6 months'))).toBe('Bob 6 mis');
    for (const word of METHODS)
      expect([word, withoutMarks(methodWord(welsh, undefining, word))]).not.toEqual([word, words.word(word)]);
    // In English, a page says them as documents do.
    for (const word of ['post', ...METHODS]) expect(methodWord(site, undefining, word)).toBe(words.word(word));
    for (const word of [
      'case-by-case',
      'on-request',
      'continuous',
      'once',
      'system-access',
      'every 1 month',
      'every 5 working days',
    ])
      expect(frequencyWord(site, word)).toBe(words.word(word));
  });
});

const METHODS = [
  'secure-email',
  'web-form',
  'telephone',
  'meeting',
  'in-person',
  'secure-file-transfer',
  'system-access',
];

/** The first page of an agreement’s flows. */
function pageOf(entry: Entry): string {
  const page = flowsPages(site, [{ ...entry, versions: [] }])[0];
  if (page === undefined) throw new Error('there is no such page');
  return String(render(page).content);
}

describe('who stands at the ends of a flow', () => {
  const all = selectParties(EVERYONE, ENDS.parties).map(({ name }) => name);
  const but = (...names: readonly string[]): readonly string[] => all.filter((name) => !names.includes(name));
  const titles = (names: readonly string[]): readonly string[] =>
    names.map((name) => ENDS.parties.get(name)?.title ?? name);
  const expected = [
    [but(COUNCIL), [COUNCIL]],
    [[COUNCIL], but(COUNCIL)],
    [all, [SCHOOLS]],
    [[POLICE, SCHOOLS], [COUNCIL]],
    [
      [POLICE, 'harbour-youth'],
      [POLICE, SCHOOLS],
    ],
    [all, all],
    [
      [COUNCIL, POLICE],
      [COUNCIL, POLICE],
    ],
    [but(SCHOOLS), but(SCHOOLS)],
  ] as const;

  it('is the same in the data', () => {
    const { flows } = sharingData(site, ENDS);
    expect((flows as readonly { from: string[]; to: string[] }[]).map(({ from, to }) => [from, to])).toEqual(expected);
    for (const [index, [from, to]] of expected.entries()) {
      const one = {
        ...ENDS,
        terms: { ...ENDS.terms, flows: { only: Object.values(ENDS.terms.flows ?? {})[index] ?? {} } },
      };
      const pairs = exchangesOf(one);
      expect([index, new Set(pairs.map((pair) => pair.from.name))]).toEqual([index, new Set(from)]);
      expect([index, new Set(pairs.map((pair) => pair.to.name))]).toEqual([index, new Set(to)]);
    }
  });

  it('is the same in the table and in the text of the agreement', () => {
    const cells = factsOf(composeAgreement(ENDS, composed).blocks);
    const rows = flowRows(site, ENDS);
    for (const [index, [from, to]] of expected.entries()) {
      const said = (names: readonly string[]): readonly string[] =>
        names.length === all.length ? ['Every party'] : titles(names);
      const both = index > 5;
      expect([rows[index]?.from, rows[index]?.to]).toEqual([said(from), both ? ['Each other'] : said(to)]);
      const list = (names: readonly string[]): string => words.list(said(names));
      expect(cells[index]).toEqual(both ? { Between: list(from) } : { From: list(from), To: list(to) });
    }
  });

  it('is the same in plain words', () => {
    const told = toWhom(site, ENDS, undefined).points.map(({ list = [] }) =>
      list.map((item) => (typeof item === 'string' ? item : item.text)),
    );
    expect(told.map(([one]) => one)).toEqual([
      'From: all the others who take part',
      'From: Mereshire Council',
      'From: all who take part',
      'From: Mereshire Police and Schools in Mereshire',
      'From: Mereshire Police and Harbour Youth',
      'From: all who take part',
      'Between: Mereshire Council and Mereshire Police',
      'Between: Mereshire Council, Mereshire Police, NHS bodies in Mereshire and Harbour Youth',
    ]);
  });
});

/** From whom and to whom, flow for flow, as the text says it. */
function factsOf(blocks: readonly Block[]): readonly object[] {
  const plain = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(plain).join('');
    if (value === null || typeof value !== 'object') return '';
    const { value: text, children } = value as { value?: unknown; children?: unknown };
    return typeof text === 'string' ? text : plain(children);
  };
  return blocks
    .flatMap((block) => (block.type === 'facts' ? [block.items] : []))
    .map((items) =>
      Object.fromEntries(
        items.filter(({ term }) => /^(From|To|Between)$/.test(term)).map(({ term, value }) => [term, plain(value)]),
      ),
    )
    .filter((found) => Object.keys(found).length > 0);
}
