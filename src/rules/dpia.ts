/** What of an agreement bears on whether it needs an impact assessment: what each flow carries, for which purpose, about whom. */
import type { DataKind, WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Law, Shown } from '../law/law.ts';
import type { Entry } from '../register/entry.ts';
import { selectNames } from '../register/party.ts';
import { wordIn } from './terms.ts';
import { isVulnerable } from '../register/vulnerable-people.ts';

/** An entry under `assessments` of the record. */
export type Assessment = NonNullable<NonNullable<WrittenAgreement['record']>['assessments']>[number];

/** Whether an assessment is that of all of some parties. */
export function assessesFor(assessment: Assessment, parties: readonly string[]): boolean {
  return parties.every((party) => assessment.parties.includes(party));
}

/** One flow for one purpose. */
interface Carriage {
  /** The flow's name. */
  readonly flow: string;
  /** The flow's title, or its name. */
  readonly title: string;
  readonly specialCategories: readonly string[];
  readonly criminalOffence: boolean;
  readonly vulnerable: boolean;
  readonly largeScale: boolean;
  readonly about: readonly string[];
  /** Titles and descriptions. */
  readonly text: string;
}

/** Every flow of an agreement for each of its purposes. What only the dead, or nobody, can be told from counts for nothing. */
export function carriages({ terms }: Entry, law: Law): readonly Carriage[] {
  const { purposes = {}, data = {}, subjects = {} } = terms;
  return Object.entries(terms.flows ?? {}).flatMap(([name, flow]) => {
    const kinds = selectNames(flow.data ?? [], Object.keys(data))
      .flatMap((kind) => data[kind] ?? [])
      .filter(tellsOfSomebody);
    if (kinds.length === 0) return [];
    const told = new Set(kinds.flatMap((kind) => kind.subjects ?? []));
    return selectNames(flow.purposes ?? [], Object.keys(purposes)).map((key) => {
      const purpose = purposes[key];
      return {
        flow: name,
        title: flow.title ?? name,
        specialCategories: kinds.flatMap((kind) => (kind.specialCategory ?? []).filter((one) => one !== 'none')),
        criminalOffence: kinds.some((kind) => kind.criminalOffence === 'yes'),
        vulnerable: [...told].some((subject) => isVulnerable(subject, subjects[subject], law)),
        largeScale: isLarge(flow.frequency ?? '', flow.volume ?? ''),
        about: purpose?.about ?? [],
        text: [purpose?.title, purpose?.description, flow.title, flow.trigger, ...kinds.map((kind) => kind.title)]
          .filter((text) => text !== undefined)
          .join('. '),
      };
    });
  });
}

/** Whether a kind of data tells of people who live and can be known. */
export function tellsOfSomebody({ identifiability, deceased }: Partial<DataKind>): boolean {
  return identifiability !== 'anonymous' && identifiability !== 'aggregated' && deceased !== 'only';
}

/** The first flow of which something is shown; nothing if it is shown of none. Every part of one alternative has to fit the same flow. */
export function showing(when: readonly Shown[], all: readonly Carriage[]): Carriage | undefined {
  return all.find((carriage) => when.some((shown) => fits(shown, carriage)));
}

function fits(shown: Shown, carriage: Carriage): boolean {
  const { specialCategory, abouts, words } = shown;
  return (
    (specialCategory === undefined ||
      carriage.specialCategories.some((one) => specialCategory === 'any' || specialCategory.includes(one))) &&
    (shown.criminalOffence === undefined || carriage.criminalOffence) &&
    (shown.vulnerable === undefined || carriage.vulnerable) &&
    (shown.largeScale === undefined || carriage.largeScale) &&
    (abouts === undefined || abouts.some((about) => carriage.about.includes(about))) &&
    (words === undefined || wordIn(carriage.text, words) !== undefined)
  );
}

/** From here on a volume is large. The header of schemas/law/dpia.yaml says so too. */
const LARGE = 10_000;

function isLarge(frequency: string, volume: string): boolean {
  if (frequency === 'continuous' || frequency === 'system-access') return true;
  return [...volume.matchAll(/\d{1,3}(?:[, ]\d{3})+|\d+/g)].some(
    ([number]) => Number(number.replace(/\D/g, '')) >= LARGE,
  );
}
