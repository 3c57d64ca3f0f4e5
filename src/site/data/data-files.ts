/** Every file of data that is not the twin of a page: of the whole register, of each organisation, and of each signature. */
import { PATHS } from '../links.ts';
import type { SiteFile } from '../page.ts';
import type { Published } from '../published.ts';
import { organisationCalendar, registerCalendar } from './calendars.ts';
import { pairsCsv } from './pairs-csv.ts';
import { organisationFeed, registerFeed } from './feeds.ts';
import { registerCsv } from './register-csv.ts';
import { registerDea } from './register-dea.ts';
import { registerJson } from './register-json.ts';
import { registerJsonld } from './register-jsonld.ts';
import { signatureData } from './signers.ts';

export interface DataFile extends SiteFile {
  readonly content: string;
  /** As it is written, in UTF-8. */
  readonly bytes: number;
}

export function dataFiles(site: Published): readonly DataFile[] {
  const whole = [
    fileOf(PATHS.csv, registerCsv(site)),
    fileOf(PATHS.json, registerJson(site)),
    fileOf(PATHS.dea, registerDea(site)),
    fileOf(PATHS.pairs, pairsCsv(site)),
    fileOf(PATHS.feed, registerFeed(site)),
    fileOf(PATHS.calendar, registerCalendar(site)),
  ];
  const each = [...site.organisations.values()].flatMap(({ id, facts }) => [
    fileOf(PATHS.organisationFeed(id), organisationFeed(site, id, facts.name)),
    fileOf(PATHS.organisationCalendar(id), organisationCalendar(site, id, facts.name)),
  ]);
  return [
    ...whole,
    fileOf(PATHS.jsonld, registerJsonld(site, whole)),
    ...each,
    ...signatureData(site).map(({ path, content }) => fileOf(path, content)),
  ];
}

function fileOf(path: string, content: string): DataFile {
  return { path, content, bytes: ENCODER.encode(content).length };
}

const ENCODER = new TextEncoder();
