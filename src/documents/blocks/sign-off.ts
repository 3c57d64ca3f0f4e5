/** Who decided on the agreement, in which role, with what proof; and who has not. */
import { longDate, parseDate } from '../../base/dates.ts';
import type { SignOff } from '../../agreement/register-files.ts';
import { bodyName } from '../../register/body-name.ts';
import {
  type Bound,
  bindingVersion,
  boundBodies,
  boundOf,
  type Decision,
  decidedAs,
  undecided,
} from '../../register/signing.ts';
import { stillToSign } from '../../register/unsigned.ts';
import { cell, paragraph, table } from '../build-blocks.ts';
import type { Block } from '../document.ts';
import type { Wording } from '../wording.ts';
import { isWithheld } from '../../register/withheld.ts';
import type { BuildBlock } from './context.ts';

/** A table of decisions; nothing where none is recorded and none is missing, or where the parties are withheld. */
export const signOff: BuildBlock = ({ entry, register, id, words }) => {
  const { t } = words;
  const missing = stillToSign(entry, register);
  const { decisions } = entry.signing;
  const bound = boundBodies(entry);
  if (decisions.length + missing.length === 0 || isWithheld(entry, 'parties')) return [];
  const rows = [
    ...decisions.map((decision) => [
      [paragraph(bodyName(register.organisations, decision.organisation)), ...joined(decision, entry.parties, words)],
      [
        paragraph(words.word(decision.stands)),
        paragraph(t('control.sign-off-of', { version: decision.version })),
        ...carried(decision, words),
        ...decision.records.flatMap(({ facts }) => facts.conditions ?? []).map((one) => paragraph(one)),
      ],
      cell(boundWords(boundOf(decision, bound), words)),
      decision.records.map((record) => paragraph(proofOf(record, words))),
    ]),
    ...undecided({ decisions, missing }).map(({ title }) => [
      cell(title),
      cell(t('control.sign-off-missing')),
      cell(boundWords(undefined, words)),
      [],
    ]),
  ];
  return [
    table(
      id('table sign-off'),
      t('control.sign-off'),
      [
        [t('control.sign-off-body'), 28],
        [t('control.sign-off-decision'), 20],
        [t('control.sign-off-bound'), 20],
        [t('control.sign-off-by'), 32],
      ],
      rows,
    ),
  ];
};

function boundWords(bound: Bound | undefined, { t }: Wording): string {
  if (bound === undefined) return t('control.sign-off-none');
  const { version, since } = bindingVersion(bound);
  return t('control.sign-off-since', { version, date: longDate(since) });
}

/** That an earlier version was signed, and not these words. */
function carried({ carried }: Decision, { t }: Wording): readonly Block[] {
  return carried === undefined ? [] : [paragraph(t('control.sign-off-carried', { version: carried.version }))];
}

function joined(decision: Decision, parties: Parties, { t }: Wording): readonly Block[] {
  const known = decidedAs(decision, parties);
  return known === undefined ? [] : [paragraph(t('control.sign-off-as', { party: known.title }))];
}

type Parties = Parameters<BuildBlock>[0]['entry']['parties'];

/** The role with the sort of proof: a reader has to see which was checked and which has to be asked for. */
function proofOf({ facts: { role, method, evidence = '', date } }: SignOff, { t }: Wording): string {
  const day = parseDate(date);
  const sort = method === 'wet-ink' ? 'sheet' : method;
  return t('control.sign-off-proof', { role, method: sort, evidence, date: day === undefined ? date : longDate(day) });
}
