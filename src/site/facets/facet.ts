/**
 * A way to look through the register: by theme, by power, by area. A facet says
 * which values an agreement has; pages, counts and links are made from that
 * (facet-index.ts, pages/facets.ts). A new facet is a new file here, named in
 * index.ts.
 */
import type { Entry } from '../../register/entry.ts';
import type { MaybeLink } from '../links.ts';
import type { AskedUnder } from '../plain-contacts.ts';
import type { Published } from '../published.ts';

/** Its words are keys of messages. */
export interface Facet {
  /** The folder of its pages; it never changes, since people keep addresses. */
  readonly folder: string;
  /** What it is called: `Themes`. */
  readonly title: string;
  /** What stands above the name of one value: `Theme`. */
  readonly one: string;
  /** One or two sentences for readers who see it for the first time. */
  readonly lead: string;
  /** The head of the column that says why an agreement has a value; left out, the column gives its purposes. */
  readonly column?: string;
  /** What the list of agreements without any value is called; left out, there is no such list. */
  readonly unstated?: string;
  /** Rows with dates and owners, by date, in place of rows with purposes and parties, by title. */
  readonly rows?: 'reviews';
  /** Whether a page of its own lists the values. */
  readonly ownIndex?: true;
  /** Whether known values that no agreement has are named in a sentence, and have no page. */
  readonly onlyUsed?: true;
  /** The template of a value's page, where it is not that of all facets. */
  readonly template?: string;
  /** What the page of one value is called, with its name as `name`; left out, it is called by the name alone. */
  readonly pageTitle?: string;
  /** The values that an agreement has, of what the public may see. */
  values(site: Published, entry: Entry): readonly HasValue[];
  /** Values that are listed in this order, whether any agreement has them or not; others follow by title. */
  known?(site: Published): readonly FacetValue[];
  /** What the page of a value says beside its agreements. */
  about?(site: Published, value: FacetValue, agreements: Listing): AboutValue;
}

export interface FacetValue {
  /** Part of an address: small letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  /** The heading that it stands under among the values. */
  readonly group?: string;
  /** What stands beside it among the values. */
  readonly note?: string;
}

/** A value of an agreement, and what the agreement says that gives it the value. */
export interface HasValue extends FacetValue {
  readonly why?: readonly Why[];
}

export interface Why {
  readonly text: string;
  /** What the text ends with. */
  readonly to: MaybeLink | undefined;
  /** Within which limits it holds, as sentences; empty if there are none. */
  readonly limit: string;
}

/** An agreement in a list, and why it is there. */
export interface Listed {
  readonly entry: Entry;
  readonly why: readonly Why[];
}

/** The agreements of a list: those that have ended apart. */
export interface Listing {
  readonly current: readonly Listed[];
  readonly ended: readonly Listed[];
}

/** All that a page can say of a value. */
export interface AboutValue {
  /** One sentence that says the most. */
  readonly lead?: string;
  readonly paragraphs?: readonly string[];
  readonly facts?: readonly { readonly term: string; readonly values: readonly MaybeLink[] }[];
  /** Cautions, each a paragraph. */
  readonly cautions?: readonly string[];
  /** How many agreements may have the value and withhold what would tell, and the page that names them. */
  readonly unsaid?: { readonly n: number; readonly page: string };
  /** Lists of links after the agreements. */
  readonly links?: readonly { readonly title: string; readonly links: readonly MaybeLink[] }[];
  /** Whom to ask under its current agreements, and how many of them are left out. */
  readonly ask?: { readonly under: readonly AskedUnder[]; readonly more: number };
  /** What a template of its own shows. */
  readonly own?: unknown;
  /** What its data say besides, as of any page. */
  readonly data?: { readonly [name: string]: unknown };
  /** A feed of what happened to its agreements. */
  readonly feed?: string;
}

/** Reasons that are texts alone. */
export function because(texts: readonly string[]): readonly Why[] {
  return [...new Set(texts)].map((text) => ({ text, to: undefined, limit: '' }));
}

/**
 * A text as part of an address: its Latin letters and digits. A text that has
 * none, or too many, is told from others by its hash.
 */
export function slug(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain !== '' && plain.length <= LONGEST
    ? plain
    : `${plain.slice(0, LONGEST - 10)}-${hash(text)}`.replace(/^-/, '');
}

/** File systems allow 255 bytes for a name. */
const LONGEST = 120;

/** FNV-1a, to tell few texts apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(36);
}
