/** Lists whose heading, or the sentence before them, says what their points are. */
import { slug, unique } from '../../base/slug.ts';
import { type IncomingBlock, type IncomingParagraph, wordsOfParagraph } from '../text/model.ts';
import { addParty, type Bodies } from './add-party.ts';
import { type Finds, offer } from './finds.ts';
import { fold } from './sections.ts';

interface ListContext {
  readonly bodies: Bodies;
  /** The section that the list stands in; empty where it has none. */
  readonly section: string;
  readonly heading: string;
}

/** Takes the lists among some blocks. One whose points are too long for a name, or have points of their own, stays in the prose. */
export function takeLists(finds: Finds, blocks: readonly IncomingBlock[], context: ListContext): void {
  for (const [lead, items] of listsIn(blocks)) {
    const sort = sortOf(lead === undefined ? '' : wordsOf(lead), context);
    const words = items.map(wordsOf);
    const isFlat = items.every((item) => item.depth === items[0]?.depth && isPlain(item));
    if (sort === undefined || !isFlat || items.length > MOST || words.some((one) => one.length > 300)) continue;
    if (sort === 'parties') {
      for (const [index, item] of items.entries())
        addParty(
          finds,
          {
            name: (words[index] ?? '').replace(/[.;,]$/, ''),
            place: item.place,
            bodies: context.bodies,
            confidence: 'likely',
          },
          [item],
        );
    } else if (sort === 'readWith') for (const item of items) readWith(finds, item);
    else for (const [index, item] of items.entries()) titled(finds, sort, words[index] ?? '', item);
    takeLead(finds, lead, items);
  }
}

/** Nobody names more in earnest; a longer list stays in the prose. */
const MOST = 200;

type Sort = 'parties' | 'purposes' | 'subjects' | 'data' | 'readWith';

function sortOf(words: string, { section, heading }: ListContext): Sort | undefined {
  const lead = fold(words);
  if (/read in conjunction|read with|read alongside|read together/.test(lead)) return 'readWith';
  const title = fold(heading);
  if (
    /data subjects|(?:people|individuals) (?:whose|about)|whose (?:data|information)|about (?:the )?following (?:people|individuals|groups)/.test(
      `${lead} ${title}`,
    )
  )
    return 'subjects';
  if (section === 'parties' && !/responsib|agree to|undertake|must|will|shall/.test(lead)) return 'parties';
  if (
    /^(?:appendix|annex|schedule)?.{0,20}\b(?:relevant agencies|list of (?:agencies|parties|partners|organisations|signatories)|partner (?:agencies|organisations)|signatories)\b/.test(
      title,
    )
  )
    return 'parties';
  if (
    section === 'purpose' &&
    /purposes?\b/.test(`${lead} ${/purposes/.test(title) ? title : ''}`) &&
    !/benefit|outcome|condition/.test(lead) &&
    isOfPurposes(words)
  )
    return 'purposes';
  if (section === 'data' && /\b(?:data|information|categories|following|includ)/.test(lead === '' ? title : lead))
    return 'data';
  return undefined;
}

/**
 * Whether the last sentence before a list leads to purposes: it names them, or goes on from one that does. Another that
 * stands behind such a one, as “All requests will be:”, leads to something else.
 */
function isOfPurposes(words: string): boolean {
  const last = fold(words.split(/(?<=[.!?])\s+/).at(-1) ?? '');
  return (
    last === '' || /purposes?\b|^(?:these|they|those|it|this|in particular|namely|as follows|including)\b/.test(last)
  );
}

/** Lists with the paragraph before each; a run of points is one list. */
function listsIn(
  blocks: readonly IncomingBlock[],
): readonly (readonly [IncomingParagraph | undefined, readonly IncomingParagraph[]])[] {
  const lists: [IncomingParagraph | undefined, IncomingParagraph[]][] = [];
  let lead: IncomingParagraph | undefined;
  let open = false;
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.depth > 0) {
      if (open) lists.at(-1)?.[1].push(block);
      else lists.push([lead, [block]]);
      open = true;
    } else {
      open = false;
      lead = block.type === 'paragraph' ? block : undefined;
    }
  }
  return lists;
}

function titled(finds: Finds, sort: 'purposes' | 'subjects' | 'data', words: string, item: IncomingParagraph): void {
  const title = words.replace(/[.;,]$/, '').replace(/[;,]? and$/, '');
  if (title === '') return;
  const names = finds.found.flatMap(({ path }) => (path[0] === sort ? [path[1] ?? ''] : []));
  const key = unique(slug(title, { purposes: 'purpose', subjects: 'people', data: 'information' }[sort], 30), names);
  offer(
    finds,
    {
      path: [sort, key, 'title'],
      value: title,
      confidence: 'likely',
      place: item.place,
      ...(/ and$/.test(words) ? { words } : {}),
    },
    [item],
  );
}

function readWith(finds: Finds, item: IncomingParagraph): void {
  const words = wordsOf(item);
  const index = finds.found.filter(({ path }) => path[0] === 'readWith').length;
  offer(
    finds,
    { path: ['readWith', String(index)], value: { title: words }, confidence: 'likely', place: item.place },
    [item],
  );
}

function wordsOf(paragraph: IncomingParagraph): string {
  return wordsOfParagraph(paragraph).replaceAll(/\s+/g, ' ').trim();
}

/** “The purposes are:” says nothing once its points are fields; the comment of the first keeps it. */
function takeLead(finds: Finds, lead: IncomingParagraph | undefined, items: readonly IncomingParagraph[]): void {
  const [first] = items;
  if (lead === undefined || first === undefined || !isPlain(lead) || !/:$/.test(wordsOf(lead))) return;
  if (!items.every((item) => finds.taken.has(item))) return;
  const at = finds.found.findIndex(({ place }) => place === first.place);
  const found = finds.found[at];
  if (found === undefined) return;
  finds.found[at] = { ...found, words: [wordsOf(lead), found.words ?? ''].join(' ').trim() };
  finds.taken.add(lead);
}

/** Without changes, notes and hidden words, which a field cannot have. */
function isPlain({ runs }: IncomingParagraph): boolean {
  return runs.every(({ change, note, hidden }) => change === undefined && note === undefined && !hidden);
}
