/** What is painted: everything is either tagged or an artifact, and the tree and the pages know each other. */
import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { asDict, dictAt, listAt } from '../../../src/documents/pdf/objects.ts';
import type { Check, Opened, OpenedPage } from './check.ts';

const PAINTS = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

/** All operators of ISO 32000-1, annex A, but those of pictures within the content. */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S ' +
    'SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

/** Where each mark of a page begins, what it says, and in which marks it stands. */
interface Mark {
  readonly source: string;
  readonly within: readonly string[];
}

function marksOf({ operations }: OpenedPage): readonly Mark[] {
  const open: string[] = [];
  return operations.flatMap(({ operator, source }) => {
    if (operator === 'EMC') open.pop();
    if (operator !== 'BDC' && operator !== 'BMC') return [];
    const mark = { source, within: [...open] };
    open.push(source);
    return [mark];
  });
}

function isArtifact(source: string): boolean {
  return /^\/Artifact\b/.test(source);
}

function numberOf(source: string): number | undefined {
  const found = /\/MCID\s+(\d+)/.exec(source)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A check of each page by itself. */
function onPages(rule: string, holds: string, faults: (page: OpenedPage, opened: Opened) => readonly string[]): Check {
  return {
    rule,
    holds,
    faults: (opened) =>
      opened.pages.flatMap((page) => faults(page, opened).map((fault) => `page ${page.number}: ${fault}`)),
  };
}

/** Which element each piece of marked content of a page belongs to, by the tree. */
function heard({ elements, pdf }: Opened, { ref }: OpenedPage): ReadonlyMap<number, PDFDict> {
  const found = new Map<number, PDFDict>();
  for (const { dict } of elements)
    for (const kid of listAt(dict, 'K')) {
      const inner = asDict(pdf, kid);
      const number = kid instanceof PDFNumber ? kid : inner?.lookupMaybe(PDFName.of('MCID'), PDFNumber);
      const page = inner?.get(PDFName.of('Pg')) ?? dict.get(PDFName.of('Pg'));
      if (number !== undefined && page === ref) found.set(number.asNumber(), dict);
    }
  return found;
}

export const CONTENT: readonly Check[] = [
  onPages('UA-1 7.1-3', 'what is painted is tagged or an artifact', ({ operations }) => {
    const open: boolean[] = [];
    let loose = 0;
    for (const { operator, source } of operations) {
      if (operator === 'BDC' || operator === 'BMC') open.push(numberOf(source) !== undefined || isArtifact(source));
      if (operator === 'EMC') open.pop();
      if (!open.includes(true) && PAINTS.has(operator)) loose += 1;
    }
    return loose === 0 && open.length === 0 ? [] : [`${loose} things are neither`];
  }),
  onPages('UA-1 7.1-1', 'no artifact stands in what is tagged', (page) =>
    marksOf(page)
      .filter(({ source, within }) => isArtifact(source) && within.some((one) => numberOf(one) !== undefined))
      .map(({ source }) => source),
  ),
  onPages('UA-1 7.1-2', 'nothing tagged stands in an artifact', (page) =>
    marksOf(page)
      .filter(({ source, within }) => numberOf(source) !== undefined && within.some(isArtifact))
      .map(({ source }) => source),
  ),
  onPages(
    'own marks-1',
    'every piece that is tagged is in the tree, once, and every piece in the tree is on its page',
    (page, opened) => {
      const numbers = marksOf(page).flatMap(({ source }) => numberOf(source) ?? []);
      const known = heard(opened, page);
      return [
        ...numbers
          .filter((number, index) => numbers.indexOf(number) !== index)
          .map((number) => `piece ${number} is there twice`),
        ...numbers.filter((number) => !known.has(number)).map((number) => `piece ${number} is in no element`),
        ...[...known.keys()]
          .filter((number) => !numbers.includes(number))
          .map((number) => `piece ${number} is missing`),
      ];
    },
  ),
  onPages('own marks-2', 'the index of the tree leads from each piece to its element', (page, opened) => {
    const { pdf } = opened;
    const index = indexOf(opened);
    const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    const list = key === undefined ? undefined : index.get(key);
    const elements = list instanceof PDFArray ? list.asArray() : [];
    return [...heard(opened, page)]
      .filter(([number, dict]) => asDict(pdf, elements[number]) !== dict)
      .map(([number]) => `piece ${number}`);
  }),
  onPages('A-2a 6.2.2-1', 'every operator is one of PDF', ({ operations }) =>
    operations.filter(({ operator }) => !OPERATORS.has(operator)).map(({ operator }) => operator),
  ),
  onPages('A-2a 6.1.13-8', 'states of drawing nest no deeper than 28', ({ operations }) => {
    let depth = 0;
    const deepest = operations.reduce((most, { operator }) => {
      depth += operator === 'q' ? 1 : operator === 'Q' ? -1 : 0;
      return Math.max(most, depth);
    }, 0);
    return deepest > 28 ? [`${deepest} deep`] : [];
  }),
  onPages('A-2a 6.2.2-2', 'a page names its own resources, and all that it uses', ({ node, operations }) => {
    const resources = dictAt(node, 'Resources');
    const used = operations.flatMap(({ operator, source }) => {
      const kind = { Tf: 'Font', gs: 'ExtGState', Do: 'XObject', sh: 'Shading' }[operator];
      const name = /\/(\S+)/.exec(source)?.[1];
      return kind === undefined || name === undefined ? [] : [[kind, name] as const];
    });
    return used
      .filter(([kind, name]) => resources === undefined || dictAt(resources, kind)?.get(PDFName.of(name)) === undefined)
      .map(([kind, name]) => `${kind} ${name}`);
  }),
  onPages('own heads-1', 'the heads and feet of every page are artifacts', (page) =>
    marksOf(page).some(({ source }) => isArtifact(source) && source.includes('/Pagination')) ? [] : ['it has none'],
  ),
];

/** The index that leads to elements, by its keys. */
export function indexOf({ pdf }: Opened): ReadonlyMap<number, PDFObject | undefined> {
  const tree = dictAt(dictAt(pdf.catalog, 'StructTreeRoot') ?? pdf.catalog, 'ParentTree');
  const numbers = tree === undefined ? [] : listAt(tree, 'Nums');
  return new Map(
    numbers.flatMap((key, place) => {
      const value = numbers[place + 1];
      return place % 2 === 0 && key instanceof PDFNumber
        ? [[key.asNumber(), value instanceof PDFRef ? pdf.context.lookup(value) : value] as const]
        : [];
    }),
  );
}
