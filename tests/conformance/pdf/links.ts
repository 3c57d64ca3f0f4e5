/** What can be followed: links, with words for them, that lead somewhere. */
import { PDFArray, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { asDict, dictAt, listAt, nameAt, textAt } from '../../../src/documents/pdf/objects.ts';
import { type Check, dictsOf, type Opened, type OpenedPage } from './check.ts';
import { indexOf } from './content.ts';

type Annotation = OpenedPage['node'];

/** A check of each annotation. */
function each(
  rule: string,
  holds: string,
  broken: (one: Annotation, page: OpenedPage, opened: Opened) => boolean,
): Check {
  return {
    rule,
    holds,
    faults: (opened) =>
      opened.pages.flatMap((page) =>
        page.annotations
          .filter((one) => broken(one, page, opened))
          .map((one) => `page ${page.number}: ${textAt(one, 'Contents') ?? nameAt(one, 'Subtype')}`),
      ),
  };
}

export const LINKS: readonly Check[] = [
  each(
    'UA-1 7.18.1-2',
    'what can be followed has words for it',
    (one) => nameAt(one, 'Subtype') !== 'Widget' && (textAt(one, 'Contents') ?? '').trim() === '',
  ),
  each(
    'UA-1 7.18.1-3',
    'a field, such as that of a seal, has words for it',
    (one) => nameAt(one, 'Subtype') === 'Widget' && (textAt(one, 'TU') ?? '').trim() === '',
  ),
  {
    rule: 'UA-1 7.18.3-1',
    holds: 'one gets from link to link in the order of the tags',
    faults: ({ pages }) =>
      pages
        .filter(({ node, annotations }) => annotations.length > 0 && nameAt(node, 'Tabs') !== 'S')
        .map(({ number }) => `page ${number}`),
  },
  each('UA-1 7.18.5-1', 'a link is in the tree, as a link', (one, _page, opened) => {
    const key = one.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber();
    const element = key === undefined ? undefined : indexOf(opened).get(key);
    const dict = asDict(opened.pdf, element);
    return (
      nameAt(one, 'Subtype') === 'Link' &&
      (dict === undefined || nameAt(dict, 'S') !== 'Link' || !holds(opened, dict, one))
    );
  }),
  each('own links-1', 'a link leads to a place of the document, or to an address of the web', (one, _page, { pdf }) => {
    if (nameAt(one, 'Subtype') !== 'Link') return false;
    const action = dictAt(one, 'A');
    if (action !== undefined)
      return nameAt(action, 'S') !== 'URI' || !/^(?:https?|mailto):/.test(textAt(action, 'URI') ?? '');
    const places = dictAt(pdf.catalog, 'Dests');
    const place = places?.lookup(PDFName.of(nameAt(one, 'Dest') ?? ''));
    return !(place instanceof PDFArray && place.get(0) instanceof PDFRef);
  }),
  each(
    'A-2a 6.3.1-1',
    'no annotation plays, shows or hides anything',
    (one) => !['Link', 'Widget'].includes(nameAt(one, 'Subtype') ?? ''),
  ),
  each('A-2a 6.3.2-2', 'annotations are printed, and none is hidden', (one) => {
    const flags = one.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0;
    return (flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0;
  }),
  {
    rule: 'A-2a 6.5.1-1',
    holds: 'nothing in the file acts by itself, but links that lead somewhere',
    faults: (opened) => {
      const actions = dictsOf(opened).filter(
        (dict) => nameAt(dict, 'Type') === 'Action' || dict.get(PDFName.of('URI')) !== undefined,
      );
      const strange = actions.map((dict) => nameAt(dict, 'S') ?? '').filter((kind) => !['URI', 'GoTo'].includes(kind));
      const opening = ['OpenAction', 'AA'].filter((key) => opened.pdf.catalog.get(PDFName.of(key)) !== undefined);
      const scripts = dictsOf(opened)
        .filter((dict) => dict.get(PDFName.of('JS')) !== undefined)
        .map(() => 'a script');
      return [...strange, ...opening, ...scripts];
    },
  },
];

/** Whether an element refers to an annotation. */
function holds({ pdf }: Opened, element: Annotation, annotation: Annotation): boolean {
  return listAt(element, 'K').some((kid) => asDict(pdf, asDict(pdf, kid)?.get(PDFName.of('Obj'))) === annotation);
}
