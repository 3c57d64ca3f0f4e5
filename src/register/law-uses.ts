/** Which agreements rest on an entry of the law data: those to look at when it changes. */
import { annex1Condition } from '../law/annex-1.ts';
import { citedProvisions, normaliseCitation, wholeSection } from '../law/citation.ts';
import type { Law } from '../law/law.ts';
import type { Entry } from './entry.ts';

/** An entry of the law by its section and id, with every way in which it is or was cited. */
export interface LawReference {
  readonly section: string;
  readonly id: string;
  readonly citations: readonly string[];
}

/** Whether an agreement names the entry, or is about what it is about. Sections that no agreement names (`deadlines`) give no. */
export function restsOn({ terms, parties }: Entry, { section, id, citations }: LawReference, law: Law): boolean {
  const grounds = Object.values(terms.lawful ?? {});
  switch (section) {
    case 'article6':
    case 'article9':
    case 'schedule1':
    case 'schedule8':
      return grounds.some((ground) => (ground[section] as readonly unknown[] | undefined)?.map(String).includes(id));
    case 'annex1':
      return grounds.some((ground) => ground.annex1?.some((paragraph) => annex1Condition(law, paragraph)?.id === id));
    case 'article10':
      return Object.values(terms.data ?? {}).some((kind) => kind.criminalOffence === 'yes');
    case 'confidence':
      return grounds.some((ground) => ground.confidentiality === id);
    case 'powers':
      return grounds.some((ground) =>
        ground.powers?.some((cited) => citations.some((one) => sameProvision(cited, one))),
      );
    case 'kinds':
      return [...parties.values()].some((party) => party.bodies.some((body) => body.kind === id));
    case 'abouts':
    case 'lawEnforcement':
      return Object.values(terms.purposes ?? {}).some((purpose) => purpose.about?.includes(id));
    default:
      return false;
  }
}

/** Whether a citation names a provision, or a part of it; a list names several. */
function sameProvision(cited: string, citation: string): boolean {
  const sought = normaliseCitation(citation);
  const named = citedProvisions(cited).flatMap(({ act, provision }) =>
    [provision, wholeSection(provision)].map((one) => `${act} ${one}`.trim()),
  );
  return named.includes(sought) || normaliseCitation(cited) === sought;
}
