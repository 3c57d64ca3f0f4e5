/** Which sentences name something superseded as of the past, and which as if it were of today. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { runRules } from '../../src/rules/run.ts';
import { supersededBody } from '../../src/rules/text/superseded-body.ts';
import { supersededGuidance } from '../../src/rules/text/superseded-guidance.ts';
import { supersededLaw } from '../../src/rules/text/superseded-law.ts';
import { supersededTerm } from '../../src/rules/text/superseded-term.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const PORT = 'agreements/mereshire-port/agreement.md';
const RULES = [supersededBody, supersededGuidance, supersededLaw, supersededTerm];
const SMALL: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(([path]) => !path.startsWith('agreements/') || path === PORT),
);

/** Sentences that speak of the past, or of something else. */
const SOUND: readonly string[] = [
  'Records made before 25 May 2018 are held under the Data Protection Act 1998.',
  'Until June 2022 the CCG sat on the board.',
  'The board learned from the serious case review of 2015.',
  'The 2015 serious case review asked for a shared chronology.',
  'Serious case reviews published in 2017 are kept for twenty years.',
  'The school is told of pupils who move outside the EU with their family.',
  'A record follows a child who transfers outside the EU with their family.',
  'The integrated care board, formerly the CCG, pays for the service.',
  'NHS Mereshire ICB (formerly NHS Mereshire CCG) is a party.',
  'The former Mereshire CCG signed the first version.',
  'The integrated care board replaced the CCG.',
  'This Act replaced the Data Protection Act 1998.',
  'The Data Protection Act 1998, which was repealed in 2018, had eight principles.',
  'The Data Protection Act 1998 (repealed) had eight principles.',
  'The CCG was abolished on 1 July 2022.',
  'The CCGs were replaced by integrated care boards.',
  'The CCG’s duties passed to the integrated care board.',
  'Privacy impact assessments are now called data protection impact assessments.',
  'The Health Authority was succeeded by the Primary Care Trust (PCT), which became part of the CCG (now the ICB).',
  'The parties no longer cite the Data Protection Act 1998.',
  'Older leaflets may still name the CCG.',
  'Records inherited from the Primary Care Trust are kept apart.',
  'Files that were previously held by the CCG are now with the integrated care board.',
  'The successor to the CCG has agreed to this.',
  'In 2016 the CCG agreed the first version.',
  'The CCG sat on the board until June 2022.',
  'The report of 2011 by the Police Authority is kept.',
  'Serious case reviews gave way to child safeguarding practice reviews.',
  'What were serious case reviews are child safeguarding practice reviews today.',
  'The national network took over from N3 in the NHS.',
  'The then Police Authority paid for the building.',
  'An earlier version of this protocol was signed by the council and the CCG.',
  'The Information Sharing Protocol 2012 replaced the one that the Primary Care Trust wrote in 2009.',
  'Public Health England had asked for the figures.',
  '## Version history\n\nThe CCG signed first.',
  'The trust, formerly the Harbour Hospitals NHS Trust, chairs the health group.',
  'Until March 2019 the Harbour Hospitals NHS Trust chaired the health group.',
  'The Harbour Hospitals NHS Trust was succeeded by the Mere Valley NHS Foundation Trust.',
  'In 2016 the Harbour Hospitals NHS Trust agreed the first version.',
  'Records inherited from the Harbour Hospitals NHS Trust are kept apart.',
  '## History of this agreement\n\nHarbour Hospitals NHS Trust signed first.',
  'Harbour hospitals see many children.',
  'Mere Valley NHS Foundation Trust chairs the health group.',
  '## History of this agreement\n\nThe CCG signed first.',
];

/** Sentences that name it as if it were of today, though they speak of the past as well. */
const BAD: readonly (readonly [text: string, named: string])[] = [
  ['This protocol, which replaces the version of 2015, binds the CCG.', 'CCG'],
  ['Records that have been superseded are destroyed by the CCG.', 'CCG'],
  ['The CCG replaced its policy last year and sends the list each week.', 'CCG'],
  ['The CCG has replaced its laptops.', 'CCG'],
  ['The council, formerly a district, sends the list to the CCG.', 'CCG'],
  [
    'Each party processes data under the Data Protection Act 1998, and repealed policies are removed.',
    'Data Protection Act 1998',
  ],
  ['Previously agreed extracts go to the CCG each Friday.', 'CCG'],
  ['Unless replaced by a later agreement, the CCG shares its list.', 'CCG'],
  ['Until 31 March 2030 the CCG sends the list.', 'CCG'],
  ['The CCG sends the list until 31 March 2030.', 'CCG'],
  ['The CCG must send the list before 31 March 2021.', 'CCG'],
  ['This agreement of 2015 is between the council and the CCG.', 'CCG'],
  ['Since 2015 the CCG has sent the list.', 'CCG'],
  ['The CCG, which joined in 2015, pays for the service.', 'CCG'],
  ['Signed on 3 May 2012, this text binds the Police Authority.', 'Police Authority'],
  ['The previous agreement has ended and the CCG now shares daily.', 'CCG'],
  ['If a child is hurt, then the CCG is told.', 'CCG'],
  ['Records more than six years old go to the CCG.', 'CCG'],
  ['The CCG and its successors are bound by this.', 'CCG'],
  ['The process was abolished in 2019, so the CCG decides alone.', 'CCG'],
  ['The board carries out a serious case review when a child dies.', 'serious case review'],
  ['A serious case review begins within a month; earlier reviews are kept.', 'serious case review'],
  ['The data is stored outside the EU, as it was before.', 'outside the EU'],
  ['Personal data may not be sent outside the EEA.', 'outside the EEA'],
  ['Practitioners follow Working Together 2018, which replaced other advice.', 'Working Together 2018'],
  ['A privacy impact assessment has been done, and the earlier one was withdrawn.', 'privacy impact assessment'],
  ['The Data Protection Act 1998 governs this, and the old policy is no longer used.', 'Data Protection Act 1998'],
  ['Since the merger has gone through, Public Health England sends the figures.', 'Public Health England'],
  ['The post of coordinator has since been filled by the CCG.', 'CCG'],
  ['## Offending history\n\nThe CCG is sent a list.', 'CCG'],
  ['## Medical history and medication\n\nThe CCG is sent a list.', 'CCG'],
  ['## Version history\n\nThe CCG must agree each change.', 'CCG'],
  ['Harbour Hospitals NHS Trust chairs the health group.', 'Harbour Hospitals NHS Trust'],
  ['The list goes to the *Harbour Hospitals*\nNHS Trust each week.', 'Harbour Hospitals NHS Trust'],
  ['Since 2015 Harbour Hospitals NHS Trust has sent the list.', 'Harbour Hospitals NHS Trust'],
  // Names that could be read as one or as many, which once took for ever.
  [`Of the former ${'A-'.repeat(24)}; the CCG must sign.`, 'CCG'],
  ['Historic records are checked, and the CCG is sent a list.', 'CCG'],
];

async function findings(text: string): Promise<readonly Finding[]> {
  const file = textOf(MERESHIRE, PORT).replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*$/, (_all, front) => `${front}${text}\n`);
  const register = await registerOf(memoryFiles({ ...SMALL, [PORT]: file }));
  return runRules(RULES, register).filter(({ code }) => code.startsWith('text/superseded-'));
}

/** All sentences at once, each a section of its own, so that the register is read but once. */
describe('a name', () => {
  const lines = new Map<number, string>();
  beforeAll(async () => {
    const all = [...SOUND, ...BAD.map(([text]) => text)];
    const body = all.map((text) => `## A topic\n\n${text}\n`);
    const front = /^---\n[\s\S]*?\n---\n/.exec(textOf(MERESHIRE, PORT))?.[0] ?? '';
    let line = front.split('\n').length;
    const starts = body.map((part) => {
      const from = line;
      line += part.split('\n').length;
      return from;
    });
    for (const { at, actual } of await findings(body.join('\n'))) {
      const index = starts.findLastIndex((from) => from <= at.start.line);
      const name = /“(.*)”/.exec(actual)?.[1] ?? actual;
      lines.set(index, [lines.get(index), name].filter((part) => part !== undefined).join(', '));
    }
  }, 60_000);

  it.each(SOUND.map((text, index) => [text, index] as const))('is of the past: %s', (_text, index) => {
    expect(lines.get(index)).toBeUndefined();
  });

  it.each(BAD.map(([text, named], index) => [text, named, SOUND.length + index] as const))(
    'is of today: %s',
    (_text, named, index) => {
      expect(lines.get(index)).toBe(named);
    },
  );
});
