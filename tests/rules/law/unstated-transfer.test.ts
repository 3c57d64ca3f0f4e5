/** Which sentences let information go abroad, and which only name a place there. */
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../src/rules/places.ts';
import { runRules } from '../../../src/rules/run.ts';
import { abroadIn } from '../../../src/rules/goes-abroad.ts';
import { unstatedTransfer } from '../../../src/rules/law/unstated-transfer.ts';
import { MERESHIRE, registerOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { law } from '../../helpers/example.ts';
import { foundIn } from '../../helpers/said.ts';
import { bases, withFront } from '../../score/base.ts';
import { EXPLOITATION, set, type Change } from '../../score/edits.ts';

const BAD: readonly string[] = [
  'Backups are kept in Ireland.',
  'The records are hosted in the United States.',
  'Support staff in India can see the records.',
  'Case files are stored in Microsoft Azure in Dublin.',
  'The data is processed in Germany, France and the Netherlands.',
  'A copy of each file goes to a server in Frankfurt.',
  'Referrals are sent each night to a supplier in Mumbai.',
  'The system can be accessed from South Africa.',
  'Recordings are transcribed by a company in the Philippines; nothing is kept there.',
  'The records sit in a data centre in Northern Virginia.',
  'The host keeps its US-based servers in step with those here.',
  'The list is kept in the Ireland region of the host.',
  'Records are never sold, and copies are kept in Ohio.',
  'Where the system fails, copies are sent to Poland.',
  'Some backups are stored overseas.',
  'Support from abroad is given at night, with access to the records.',
  'The data is mirrored in Jersey.',
  'Information is shared with the parent company in California.',
  'Engineers based in Bengaluru maintain the software.',
  'The files are held in the EU.',
  'The backups may be kept in Spain.',
  'Case notes are typed up by a company in South Africa.',
  'The portal runs on AWS in Stockholm.',
  'Acme Inc. of California hosts the records.',
  'The data leaves the United Kingdom for India each night.',
  'Our US supplier can see the records.',
  'Developers in Poland have access to the live system.',
  'Storage in Ireland is used for backups of the records.',
  'The records are hosted in West Europe.',
  'Backups are stored in us-east-1.',
  'The case files are held on AWS in eu-west-1.',
  'The data is kept in North Europe.',
];

const SOUND: readonly string[] = [
  'Nothing leaves the United Kingdom.',
  'The records are not sent to the United States.',
  'No backup is kept in Ireland, France or Ohio.',
  'The records are kept in Boston, Lincolnshire.',
  'The files are kept at 12 Ireland Street.',
  'Files are stored in the Dublin Road office.',
  'Information is sent to the health trust in Northern Ireland.',
  'The panel read the study “Care in New York” and its records of cases.',
  'Georgia keeps the records of the panel.',
  'The record is sent to Georgia Smith.',
  'Until 2020 the records were hosted in Ireland.',
  'If information has to be sent to India, the parties agree that first.',
  'Before records are sent to Canada the parties ask the data protection officer.',
  'Children from Romania are supported by the charity.',
  'The record is kept of children who moved to Spain.',
  'Families in Poland are told by post.',
  'Information is shared about a child born in India.',
  'The conference is held in Paris.',
  'The charity works in Ireland too.',
  'Overseas visitors are recorded as others are.',
  'The council asks for records held in Ireland.',
  'May records be kept in Ireland?',
  'Records are kept in the United Kingdom, not in Ireland.',
  'A file on travel to Turkey is closed when the child is home.',
  'Storage in Ireland needs the agreement of all parties.',
  'Records are kept in systems in Leeds and Newport.',
  'Information is never sent outside the United Kingdom.',
  'Data subjects based in France have the same rights.',
  'The guidance has rules on sending information abroad.',
  'The data standard is maintained in the United States.',
  'Notes are kept on conditions in Pakistan.',
  'Records of people deported to Pakistan are kept for six years.',
  'Information is passed on so that a child is not sent to Pakistan.',
  'Information is shared to stop girls being taken overseas.',
  'The police check records with the authorities in Romania.',
  'The supplier has its head office in Germany and keeps the records in London.',
  'The software was developed in Israel and runs in Leeds.',
  'The records are kept in eu-west-2.',
  'Backups are stored in UK South.',
  'Families from West Europe are told as others are.',
  'The records are not kept in us-east-1.',
  'The region is called eu-west-1.',
];

describe('the places', () => {
  it('hold every country that regulations approve', () => {
    const names = [...law.approvedCountries.values()].flatMap((country) => country.names);
    expect(names.filter((name) => placesIn(name, law).length === 0)).toEqual([]);
  });
});

describe('a sentence', () => {
  it.each(BAD)('that lets it go: %s', (sentence) => {
    expect(abroadIn(sentence, 'prose', law)).not.toEqual([]);
  });

  it.each(SOUND)('that only names a place, or denies it: %s', (sentence) => {
    expect(abroadIn(sentence, 'prose', law)).toEqual([]);
  });
});

describe('prose', () => {
  it('counts unless what stands above it denies it', async () => {
    const said = ['Backups are kept in Dublin.', 'Staff must not:\n\n- store records in Ohio'];
    expect(await foundIn(unstatedTransfer, said, { id: EXPLOITATION })).toEqual(said.slice(0, 1));
  });

  it('is measured against the countries that the terms name', async () => {
    const said = ['Backups are kept in Dublin.', 'Backups are kept in Ohio.', 'Copies are stored abroad.'];
    const port = { id: 'mereshire-port' };
    expect(await foundIn(unstatedTransfer, said, port)).toEqual(['Backups are kept in Ohio.']);
  });
});

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');

async function toldOf(change: Change): Promise<readonly (string | undefined)[]> {
  if (mereshire === undefined) return [];
  const register = await registerOf(memoryFiles({ ...MERESHIRE, ...withFront(mereshire, EXPLOITATION, change) }));
  return runRules([unstatedTransfer], register)
    .filter(({ code, pointer }) => code === 'law/unstated-transfer' && pointer !== undefined)
    .map(({ pointer }) => pointer);
}

describe('a field', () => {
  const sub = 'processing/panel-system/subProcessors';
  it.each([
    [sub, 'Acme Inc., backups in Ohio'],
    [sub, 'Acme Inc., United States'],
    [sub, 'Acme GmbH (Germany), for storage'],
    [sub, 'Acme Limited, Leeds; Beta BV, Amsterdam'],
    ['processing/panel-system/nature', 'Storage, and support from a team in India'],
    ['processing/panel-system/nature', 'Cloud storage (Ireland)'],
    ['processing/panel-system/subject', 'Hosting the case records in Frankfurt'],
    ['systems/panel-records/use', 'What was decided; run from Dublin'],
    ['flows/investigation/outsidePeople', 'A private investigator in the United States'],
    ['flows/investigation/outsidePeople', 'The Crown Prosecution Service, and a laboratory based in Germany'],
    ['flows/investigation/outsidePeople', 'A tracing agency in Spain, where a child is missing'],
    ['transfers/countries', ['Ireland']],
  ])('%s: %s', async (path, words) => {
    const pointer = path === 'transfers/countries' ? '/transfers/countries' : `/${path}`;
    expect(await toldOf(set(path, words))).toEqual([pointer]);
  });

  it.each([
    [sub, 'none'],
    [sub, 'Acme Limited, for storage in the United Kingdom'],
    [sub, 'Microsoft Ireland Operations Limited, for storage in the United Kingdom'],
    [sub, 'None in the United States or in India'],
    ['processing/panel-system/nature', 'Storage and support in the United Kingdom, none from abroad'],
    ['systems/panel-records/use', 'What was decided about children from Romania'],
    ['flows/investigation/outsidePeople', 'The Crown Prosecution Service, where an offender is charged'],
    ['flows/investigation/outsidePeople', 'Solicitors for a child who was born in Spain'],
    ['flows/investigation/outsidePeople', 'Interpreters for families from Romania'],
    ['flows/investigation/outsidePeople', 'None in the United States'],
    ['flows/investigation/outsidePeople', 'Experts on offences in Spain'],
    ['flows/investigation/outsidePeople', 'A hospital in Northern Ireland'],
    ['areas', ['Ireland']],
  ])('%s, soundly: %s', async (path, words) => {
    expect(await toldOf(set(path, words))).toEqual([]);
  });
});
