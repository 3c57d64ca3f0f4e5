/** Bodies that end while a text is in force. */
import { describe, expect, it } from 'vitest';
import { bodyEnded } from '../../src/rules/register/body-ended.ts';
import { registerOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { type Base, bases, withFront, withOrganisation } from '../score/base.ts';
import { add, type Change, EXPLOITATION, set } from '../score/edits.ts';

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');
const base = mereshire;

/** What the rule says of one agreement, with a body that ended on a day, and its files changed. */
async function told(body: string, until: string, file: Change, front: Change): Promise<readonly string[]> {
  const organisation = withOrganisation(base, body, set('until', until));
  const group = withOrganisation({ ...base, contents: organisation } as Base, 'mereshire-nhs-bodies', file);
  const contents = withFront({ ...base, contents: group }, EXPLOITATION, front);
  const register = await registerOf(memoryFiles(contents));
  return [...bodyEnded.check(register)]
    .filter(({ agreement }) => agreement === EXPLOITATION)
    .map(({ actual }) => actual);
}

const none: Change = () => undefined;
const log = (event: string, parties: string, date = '2026-11-14'): Change =>
  add('record/log', { date, event, by: 'Head of Partnerships', parties });

describe('register/body-ended', () => {
  it.each<readonly [name: string, body: string, until: string, file: Change, front: Change, found: boolean]>([
    ['that ended before the text', 'harbour-youth', '2026-05-01', none, none, true],
    ['that ended while it is in force', 'harbour-youth', '2026-11-13', none, none, true],
    ['that ended in a group', 'mere-valley-trust', '2026-11-13', none, none, true],
    ['that is to leave later', 'harbour-youth', '2026-11-13', none, log('left', 'harbour-youth', '2027-01-01'), true],
    [
      'of which the log says that it left',
      'mereshire-police',
      '2026-11-13',
      none,
      log('left', 'mereshire-police'),
      false,
    ],
    [
      'of which the log says that it was succeeded',
      'mereshire-police',
      '2026-11-13',
      none,
      log('succeeded', 'mereshire-police'),
      false,
    ],
    [
      'whose group says until when it was a member',
      'mere-valley-trust',
      '2026-11-13',
      (file) => {
        const members = file.getIn(['members']) as { readonly items: readonly unknown[] };
        for (const index of members.items.keys())
          if (file.getIn(['members', index, 'organisation']) === 'mere-valley-trust')
            file.setIn(['members', index, 'until'], '2026-11-13');
      },
      none,
      false,
    ],
    ['that ends tomorrow', 'mereshire-police', '2026-11-22', none, none, false],
    ['that ends today', 'mereshire-police', '2026-11-21', none, none, false],
  ])('a body %s', async (_name, body, until, file, front, found) => {
    expect((await told(body, until, file, front)).length > 0).toBe(found);
  });
});
