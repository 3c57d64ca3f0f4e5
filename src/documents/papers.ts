/** The papers of an agreement: everything that is made of it for people to hold, in the order in which they are offered. */
import type { Entry } from '../register/entry.ts';

export interface Paper {
  /** The name of its template in the edition, and the end of its files' names. */
  readonly name: PaperName;
  /** What people call it. */
  readonly title: string;
  /** What it is for. */
  readonly group: 'agreement' | 'short' | 'form';
  /** Left out, it is made in every format. */
  readonly formats?: readonly ('pdf' | 'docx')[];
}

export type PaperName = 'agreement' | 'may-i-share' | 'in-short' | 'disclosure-request' | 'decision-record';

export const PAPERS: readonly Paper[] = [
  { name: 'agreement', title: 'The agreement', group: 'agreement' },
  { name: 'may-i-share', title: 'May I share? One page for practitioners', group: 'short', formats: ['pdf'] },
  { name: 'in-short', title: 'In short: one page for the public', group: 'short', formats: ['pdf'] },
  { name: 'disclosure-request', title: 'Disclosure request form', group: 'form', formats: ['docx'] },
  { name: 'decision-record', title: 'Decision record form', group: 'form', formats: ['docx'] },
];

/** The forms, which are annexes of the agreement too. */
export const FORMS: readonly PaperName[] = PAPERS.filter(({ group }) => group === 'form').map(({ name }) => name);

/**
 * The papers that an agreement has. A framework has nothing to share by, and
 * neither has an agreement that is not written yet; of one that has ended,
 * nobody should hold a paper that says how to share.
 */
export function papersOf(entry: Entry): readonly Paper[] {
  const more = hasForms(entry) && entry.standing.status !== 'ended';
  return PAPERS.filter(({ group }) => group === 'agreement' || more);
}

/** Whether an agreement says enough to share by: a form would have nothing to choose from. */
export function hasForms({ agreement, terms }: Entry): boolean {
  const said = (part: object | undefined): boolean => Object.keys(part ?? {}).length > 0;
  return agreement.kind === 'agreement' && said(terms.purposes) && said(terms.data);
}

/** The name of a paper's file: `<id>.pdf`, `<id>-in-short.pdf`. */
export function fileName(id: string, { name, group }: Pick<Paper, 'name' | 'group'>, format: string): string {
  return `${id}${group === 'agreement' ? '' : `-${name}`}.${format}`;
}
