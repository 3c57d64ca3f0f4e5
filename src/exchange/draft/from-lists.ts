/** Lists whose heading, or the sentence before them, says what their points are. */
import { slug, unique } from '../../base/slug.ts';
import { type IncomingBlock, type IncomingParagraph, wordsOfParagraph } from '../text/model.ts';
import { looksLikeBody } from '../body-name.ts';
import { addParty, type Bodies, bodyCalled } from './add-party.ts';
import { type Find, type Finds, offer } from './finds.ts';
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
    const holder = bodyAbove(lead, context);
    if (items.length > MOST || !items.every(isPlain)) continue;
    if (holder !== undefined) {
      takeDuties(finds, holder, items, context, lead === undefined ? [] : [lead]);
      continue;
    }
    if (sort === 'parties') takeParties(finds, lead, items, context);
    const words = items.map(wordsOf);
    const isFlat = items.every((item) => item.depth === items[0]?.depth);
    if (sort === undefined || !isFlat || words.some((one) => one.length > 300)) continue;
    if (sort === 'readWith') for (const item of items) readWith(finds, item);
    else if (sort !== 'parties')
      for (const [index, item] of items.entries()) titled(finds, sort, words[index] ?? '', item);
    takeLead(finds, lead, items);
  }
  if (isOfParties(context)) takeNames(finds, blocks, context);
}

/** Whether the paragraphs of a section name who takes part. */
function isOfParties({ section, heading }: ListContext): boolean {
  return section === 'parties' || AGENCIES.test(fold(heading));
}

const AGENCIES =
  /^(?:appendix|annex|schedule)?.{0,20}\b(?:relevant agencies|list of (?:agencies|parties|partners|organisations|signatories)|partner (?:agencies|organisations)|signatories)\b/;

/** The body that a paragraph names and does nothing else, whose points are then what it does; the heading counts where nothing stands between. */
function bodyAbove(lead: IncomingParagraph | undefined, context: ListContext): string | undefined {
  const words = (lead === undefined ? context.heading : wordsOf(lead)).replace(/:$/, '').trim();
  const isOfDuties =
    isOfParties(context) ||
    context.section === 'roles' ||
    context.section === 'assurances' ||
    /\b(?:part(?:y|ies|ners)|agenc(?:y|ies)|organisations?|roles?|responsibilit(?:y|ies)|dut(?:y|ies))\b/.test(
      fold(context.heading),
    );
  return isOfDuties && bodyCalled(context.bodies, words) !== undefined ? words : undefined;
}

/** Takes points as what a body does; `from` has its name. */
function takeDuties(
  finds: Finds,
  name: string,
  points: readonly IncomingParagraph[],
  { bodies }: ListContext,
  from: readonly IncomingParagraph[],
  duties: readonly string[] = points.map(wordsOf),
): void {
  const [first] = [...from, ...points];
  const sure = bodyCalled(bodies, name) === undefined ? 'guess' : 'likely';
  const key = addParty(finds, { name, place: first?.place ?? '', bodies, confidence: sure });
  if (key === undefined || duties.some((one) => one.length > LONGEST_DUTY)) return;
  const find: Find = {
    path: ['parties', key, 'duties'],
    value: [...new Set(duties)],
    confidence: sure,
    place: points[0]?.place ?? first?.place ?? '',
    ...(points.length === 0 ? { words: from.map(wordsOf).join(' ') } : {}),
  };
  if (offer(finds, find, points)) for (const one of from) finds.taken.add(one);
}

/** As the format has it. */
const LONGEST_DUTY = 6000;

/** Takes those points that name a body, with the points beneath them; all others stay in the prose, and are told. */
function takeParties(
  finds: Finds,
  lead: IncomingParagraph | undefined,
  items: readonly IncomingParagraph[],
  context: ListContext,
): void {
  const least = Math.min(...items.map(({ depth }) => depth));
  const others: IncomingParagraph[] = [];
  for (const [at, item] of items.entries()) {
    if (item.depth > least) continue;
    const end = items.findIndex((one, index) => index > at && one.depth <= least);
    const beneath = items.slice(at + 1, end < 0 ? items.length : end);
    const words = wordsOf(item)
      .replace(/[.;,:]$/, '')
      .replace(/[;,]? and$/, '');
    const [, before = '', duty = ''] = /^(.+?\S)\s*(?:\s[-–—]|:)\s+(\S.*)$/s.exec(words) ?? [];
    if (
      bodyCalled(context.bodies, before) !== undefined &&
      bodyCalled(context.bodies, words) === undefined &&
      beneath.length === 0
    )
      takeDuties(finds, before, [], context, [item], [duty]);
    else if (!isKnown(context.bodies, words) && !looksLikeBody(words)) others.push(item);
    else if (beneath.length > 0) takeDuties(finds, words, beneath, context, [item]);
    else {
      const confidence = isKnown(context.bodies, words) ? 'likely' : 'guess';
      addParty(finds, { name: words, place: item.place, bodies: context.bodies, confidence }, [item]);
    }
  }
  const said = lead === undefined ? context.heading : wordsOf(lead);
  const isSaid =
    (lead === undefined || /:$/.test(said)) &&
    /\b(?:part(?:y|ies|ners?)|agenc(?:y|ies)|organisations?|signator(?:y|ies)|bodies)\b/.test(fold(said));
  if (others.length > 0 && (isSaid || items.some((item) => finds.taken.has(item))))
    finds.remarks.push({
      severity: 'warning',
      place: others.map(({ place }) => place).join(', '),
      text: `These points stand where parties are named, and are neither bodies of the register nor like names of bodies: ${others.map((one) => `“${shortened(wordsOf(one))}”`).join(', ')}. They stay in the prose. Add those that are parties.`,
    });
}

/** Takes paragraphs that are the name of a body of the register, and nothing else. */
function takeNames(finds: Finds, blocks: readonly IncomingBlock[], { bodies }: ListContext): void {
  const isNameOf = (block: IncomingBlock): boolean =>
    block.type === 'paragraph' && block.depth === 0 && isPlain(block) && isKnown(bodies, wordsOf(block));
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'table' || !isNameOf(block) || finds.taken.has(block)) continue;
    const next = blocks[at + 1];
    // What follows says more of it, and would be of nobody without its name.
    const isAlone = next === undefined || isNameOf(next) || (next.type === 'paragraph' && finds.taken.has(next));
    addParty(finds, { name: wordsOf(block), place: block.place, bodies, confidence: 'likely' }, isAlone ? [block] : []);
  }
}

function isKnown({ directory }: Bodies, words: string): boolean {
  const match = directory.match(words);
  // What goes on in small letters after a stroke is no part of a body.
  return match.kind === 'several' || (match.kind === 'body' && !/^\p{Ll}/u.test(match.unit ?? ''));
}

function shortened(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
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
  if (AGENCIES.test(title)) return 'parties';
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
