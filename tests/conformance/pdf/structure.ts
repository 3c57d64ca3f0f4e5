/** The tree of tags: what each element may hold, and what it has to say. */
import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { knownLanguage } from '../../../src/base/languages.ts';
import { BOX_WORDS } from '../../../src/documents/boxes.ts';
import { STANDARD } from '../../../src/documents/pdf/tags.ts';
import { asDict, dictAt, listAt, nameAt, textAt } from '../../../src/documents/pdf/objects.ts';
import type { Check, Opened, Tagged } from './check.ts';

/** A check that each element of some types passes. */
function each(
  rule: string,
  holds: string,
  types: RegExp,
  broken: (element: Tagged, opened: Opened) => string | false | undefined,
): Check {
  return {
    rule,
    holds,
    faults: (opened) =>
      opened.elements
        .filter(({ type }) => types.test(type))
        .flatMap((element) => {
          const fault = broken(element, opened);
          return fault === false || fault === undefined ? [] : [`${element.type}: ${fault}`];
        }),
  };
}

/** The first kid of an element that is none of the types that it may hold. */
function strange({ kids }: Tagged, allowed: readonly string[]): string | undefined {
  const kid = kids.find(({ type }) => !allowed.includes(type));
  return kid === undefined ? undefined : `it holds ${kid.type}`;
}

function under({ parent }: Tagged, allowed: readonly string[]): string | undefined {
  return allowed.includes(parent?.type ?? '') ? undefined : `it stands in ${parent?.type ?? 'nothing'}`;
}

export const STRUCTURE: readonly Check[] = [
  {
    rule: 'UA-1 7.1-11',
    holds: 'there is a tree of tags, and it begins with a document',
    faults: ({ elements }) =>
      elements[0]?.type === 'Document' && elements.filter(({ parent }) => parent === undefined).length === 1
        ? []
        : ['there is none'],
  },
  each(
    'UA-1 7.1-5',
    'every element is of a type that PDF 1.7 knows',
    /./,
    ({ type }) => !STANDARD.has(type) && 'it is of no standard',
  ),
  {
    rule: 'UA-1 7.1-7',
    holds: 'no standard type is given another meaning',
    faults: ({ pdf }) =>
      (dictAt(dictAt(pdf.catalog, 'StructTreeRoot') ?? pdf.catalog, 'RoleMap')?.keys() ?? [])
        .map(String)
        .filter((key) => STANDARD.has(key.slice(1))),
  },
  each('own parents-1', 'every element names the one that holds it', /./, ({ dict, parent }, { pdf }) => {
    const named = asDict(pdf, dict.get(PDFName.of('P')));
    return named !== (parent?.dict ?? dictAt(pdf.catalog, 'StructTreeRoot')) && 'it names another';
  }),
  each('UA-1 7.2-3', 'a table holds rows and a caption', /^Table$/, (one) =>
    strange(one, ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
  ),
  each('UA-1 7.2-4', 'a row stands in a table', /^TR$/, (one) => under(one, ['Table', 'THead', 'TBody', 'TFoot'])),
  each('UA-1 7.2-10', 'a row holds cells', /^TR$/, (one) => strange(one, ['TH', 'TD'])),
  each('UA-1 7.2-8', 'a cell stands in a row', /^T[HD]$/, (one) => under(one, ['TR'])),
  each('UA-1 7.2-16', 'a table has one caption, first or last', /^Table$/, ({ kids }) => {
    const captions = kids.flatMap(({ type }, index) => (type === 'Caption' ? [index] : []));
    return (
      (captions.length > 1 || captions.some((index) => index !== 0 && index !== kids.length - 1)) &&
      'its caption is elsewhere'
    );
  }),
  each('UA-1 7.2-42', 'all rows of a table have as many cells', /^Table$/, (table, { pdf }) => {
    const rows = table.kids.filter(({ type }) => type === 'TR');
    const counts = new Set(rows.map(({ kids }) => kids.reduce((sum, { dict }) => sum + spanOf(dict, pdf), 0)));
    return counts.size > 1 && `rows of ${[...counts].join(' and ')}`;
  }),
  each(
    'UA-1 7.5-1',
    'a header says what it heads, or its cells say which headers they have',
    /^TH$/,
    ({ dict }, { pdf }) =>
      attributes(dict, pdf).some((one) => ['Column', 'Row', 'Both'].includes(nameAt(one, 'Scope') ?? ''))
        ? undefined
        : 'it has no scope',
  ),
  each(
    'own facts-1',
    'a table whose columns have no titles has a header in each row',
    /^Table$/,
    ({ kids }, { pdf }) => {
      const rows = kids.filter(({ type }) => type === 'TR');
      const heads = (row: Tagged | undefined, scope: string): boolean =>
        row?.kids.some(
          ({ type, dict }) => type === 'TH' && attributes(dict, pdf).some((one) => nameAt(one, 'Scope') === scope),
        ) === true;
      return !heads(rows[0], 'Column') && !rows.every((row) => heads(row, 'Row')) && 'a row of it has none';
    },
  ),
  {
    rule: 'UA-1 7.5-2',
    holds: 'the headers that a cell names are there',
    faults: ({ elements, pdf }) => {
      const ids = new Set(elements.flatMap(({ dict }) => textAt(dict, 'ID') ?? []));
      return elements
        .flatMap(({ dict }) => attributes(dict, pdf).flatMap((one) => listAt(one, 'Headers')))
        .map((id) => (id as { decodeText?: () => string }).decodeText?.() ?? '')
        .filter((id) => !ids.has(id));
    },
  },
  {
    rule: 'own ids-1',
    holds: 'no two elements have the same id, and the index knows each',
    faults: ({ elements, pdf }) => {
      const ids = elements.flatMap(({ dict }) => textAt(dict, 'ID') ?? []);
      const index = String(dictAt(dictAt(pdf.catalog, 'StructTreeRoot') ?? pdf.catalog, 'IDTree') ?? '');
      return [
        ...ids.filter((id, place) => ids.indexOf(id) !== place),
        ...ids.filter((id) => !index.includes(`(${id})`)),
      ];
    },
  },
  each('own languages-1', 'a language that is named exists', /./, ({ dict }) => {
    const language = textAt(dict, 'Lang');
    return language !== undefined && knownLanguage(language) === undefined && `it is in ${language}`;
  }),
  each('UA-1 7.2-17', 'a list holds items', /^L$/, (one) => strange(one, ['L', 'LI', 'Caption'])),
  each('UA-1 7.2-18', 'an item stands in a list', /^LI$/, (one) => under(one, ['L'])),
  each('UA-1 7.2-20', 'an item holds a label and a body', /^LI$/, (one) => strange(one, ['Lbl', 'LBody'])),
  each('UA-1 7.2-19', 'a body stands in an item', /^LBody$/, (one) => under(one, ['LI'])),
  each(
    'UA-1 7.3-1',
    'a picture has words for it',
    /^Figure$/,
    ({ dict }) => (textAt(dict, 'Alt') ?? textAt(dict, 'ActualText') ?? '').trim() === '' && 'it has none',
  ),
  {
    rule: 'own figures-1',
    holds: 'a picture says where on its page it stands, and stands there by itself',
    faults: ({ elements, pdf }) => {
      const bounds = elements
        .filter(({ type }) => type === 'Figure')
        .map(({ dict }) => ({
          page: String(dict.get(PDFName.of('Pg'))),
          box: attributes(dict, pdf).flatMap((one) => listAt(one, 'BBox').map((edge) => Number(String(edge)))),
        }));
      return bounds.flatMap(({ page, box }, index) => {
        const [left = 0, lower = 0, right = 0, upper = 0] = box;
        // Within the margins of a sheet, which are the narrower ones.
        const within = 48 < left && left < right && right < 548 && 50 < lower && lower < upper && upper < 783;
        const twice = bounds.findIndex((other) => other.page === page && String(other.box) === String(box)) < index;
        return [...(within ? [] : [`it says ${box.join(' ')}`]), ...(twice ? ['it stands where another does'] : [])];
      });
    },
  },
  each(
    'own boxes-1',
    'a box to tick is the label of an item that says what it is for',
    /^Figure$/,
    ({ dict, parent }, { pdf }) =>
      Object.values(BOX_WORDS).includes(textAt(dict, 'Alt') ?? '') &&
      (parent?.type !== 'Lbl' ||
        parent.parent?.kids.some((kid) => kid.type === 'LBody' && isSaid(kid, pdf)) !== true) &&
      'it labels nothing',
  ),
  each(
    'UA-1 7.7-1',
    'a formula has words for it',
    /^Formula$/,
    ({ dict }) => (textAt(dict, 'Alt') ?? textAt(dict, 'ActualText') ?? '') === '' && 'it has none',
  ),
  {
    rule: 'UA-1 7.4.2-1',
    holds: 'headings begin at level 1 and leave no level out',
    faults: ({ elements }) => {
      const levels = elements.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? Number(type[1]) : []));
      return levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1 ? [`heading ${index + 1} is of level ${level}`] : [],
      );
    },
  },
  {
    rule: 'UA-1 7.4.4-1',
    holds: 'headings have levels, and the title alone has the first',
    faults: ({ elements }) => [
      ...elements.filter(({ type }) => type === 'H').map(() => 'a heading without level'),
      ...elements
        .filter(({ type }) => type === 'H1')
        .slice(1)
        .map(() => 'another heading of level 1'),
    ],
  },
  each(
    'own headings-1',
    'a heading has words',
    /^H[1-6]$/,
    (element, { pdf }) => !isSaid(element, pdf) && 'it has none',
  ),
  each('UA-1 7.9-1', 'a note has an id', /^Note$/, ({ dict }) => textAt(dict, 'ID') === undefined && 'it has none'),
  {
    rule: 'own outline-1',
    holds: 'there is a bookmark for each heading',
    faults: ({ elements, pdf }) => {
      const count = (dict: ReturnType<typeof dictAt>): number => {
        let sum = 0;
        for (
          let item = dict === undefined ? undefined : dictAt(dict, 'First');
          item !== undefined;
          item = dictAt(item, 'Next')
        )
          sum += 1 + count(item);
        return sum;
      };
      const bookmarks = count(dictAt(pdf.catalog, 'Outlines'));
      const headings = elements.filter(({ type }) => /^H[1-6]$/.test(type)).length;
      return bookmarks === headings ? [] : [`${bookmarks} bookmarks for ${headings} headings`];
    },
  },
];

function attributes(dict: Tagged['dict'], pdf: Opened['pdf']) {
  return listAt(dict, 'A').flatMap((one) => asDict(pdf, one) ?? []);
}

function spanOf(dict: Tagged['dict'], pdf: Opened['pdf']): number {
  const spans = attributes(dict, pdf).flatMap(
    (one) => one.lookupMaybe(PDFName.of('ColSpan'), PDFNumber)?.asNumber() ?? [],
  );
  return spans[0] ?? 1;
}

/** Whether anything on a page belongs to an element. */
function isSaid({ dict, kids }: Tagged, pdf: Opened['pdf']): boolean {
  const own = listAt(dict, 'K').some(
    (kid) => kid instanceof PDFNumber || asDict(pdf, kid)?.get(PDFName.of('MCID')) !== undefined,
  );
  return own || kids.some((kid) => isSaid(kid, pdf));
}
