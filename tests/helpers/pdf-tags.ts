/** What a PDF says to who listens: its text in the order of its tags. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A tag and everything in it. */
export interface Tag {
  /** `H2`, `Link`, `Span`. */
  readonly role: string;
  readonly text: string;
  /** The language that it names, if it names one. */
  readonly language: string | undefined;
  /** What is read out in place of a figure. */
  readonly alternative: string;
  readonly tags: readonly Tag[];
  /** Its own text and its tags in their order. */
  readonly parts: readonly (string | Tag)[];
}

/** A stretch of text of a page with the tags around it, from the outermost. */
interface Leaf {
  readonly id: string;
  readonly roles: readonly string[];
  readonly text: string;
}

/** The tags of each page; the first tag of a page holds all others. */
export function tagsOfPdf(bytes: Uint8Array): Promise<readonly Tag[]> {
  return pagesOf(bytes, tagOf);
}

/** The text of each page in the order of its tags. */
export function leavesOfPdf(bytes: Uint8Array): Promise<readonly (readonly Leaf[])[]> {
  return pagesOf(bytes, (tree, marked) => leavesOf(tree, marked, []));
}

async function pagesOf<Page>(
  bytes: Uint8Array,
  read: (tree: TreeNode, marked: ReadonlyMap<string, string>) => Page,
): Promise<readonly Page[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await loading.promise;
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    // A mark without an id, such as one that says how a letter is read, belongs to the one around it.
    const open = [''];
    for (const item of content.items) {
      const around = open.at(-1) ?? '';
      if ('str' in item) marked.set(around, (marked.get(around) ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? around);
    }
    // pdf.js types the tree as nodes alone; what they hold of the page are leaves of another shape.
    pages.push(read((await page.getStructTree()) as unknown as TreeNode, marked));
  }
  await loading.destroy();
  return pages;
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly children?: readonly TreeNode[];
}

function tagOf(node: TreeNode, marked: ReadonlyMap<string, string>): Tag {
  const parts = (node.children ?? []).map((child) =>
    child.type === 'content' ? (marked.get(child.id ?? '') ?? '') : tagOf(child, marked),
  );
  return {
    role: node.role ?? '',
    language: node.lang,
    alternative: node.alt ?? '',
    text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
    parts,
    tags: parts.filter((part) => typeof part !== 'string'),
  };
}

function leavesOf(node: TreeNode, marked: ReadonlyMap<string, string>, above: readonly string[]): readonly Leaf[] {
  const roles = [...above, node.role ?? ''];
  return (node.children ?? []).flatMap((child) =>
    child.type === 'content'
      ? [{ id: child.id ?? '', roles, text: marked.get(child.id ?? '') ?? '' }]
      : leavesOf(child, marked, roles),
  );
}

/** All tags with such a role, at any depth. */
export function tagsWith(tag: Tag, role: RegExp): readonly Tag[] {
  return [...(role.test(tag.role) ? [tag] : []), ...tag.tags.flatMap((child) => tagsWith(child, role))];
}
