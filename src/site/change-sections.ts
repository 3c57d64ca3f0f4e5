/** In which sections of the document the words of a change would stand. */

/** The sections of the document that show a section of the front matter: whoever withholds one of them withholds its words. */
export function documentSections(section: string): readonly string[] {
  return DOCUMENT_SECTIONS[section] ?? [];
}

const DOCUMENT_SECTIONS: Readonly<Record<string, readonly string[]>> = {
  aims: ['introduction'],
  clauses: ['introduction'],
  assurances: ['parties'],
  preconditions: ['parties'],
  purposes: ['purpose'],
  flows: ['how-it-works'],
  methods: ['how-it-works', 'security'],
  systems: ['how-it-works'],
  subjects: ['data'],
  lawful: ['lawful-basis', 'confidentiality'],
  consent: ['lawful-basis'],
  records: ['requests'],
  access: ['security'],
  onwardSharing: ['onward-sharing'],
  transfers: ['onward-sharing'],
  jointControl: ['joint-control'],
  processing: ['processors'],
  monitoring: ['governance'],
  review: ['governance'],
  dpia: ['governance'],
  equality: ['governance'],
  amendment: ['changes'],
  leaving: ['changes'],
  disputes: ['changes'],
  liability: ['changes'],
  precedence: ['changes'],
  governingLaw: ['changes', 'law-and-notices'],
  notices: ['changes', 'law-and-notices'],
  related: ['other-arrangements'],
  replaces: ['other-arrangements'],
  readWith: ['legislation'],
  execution: ['signing'],
};
