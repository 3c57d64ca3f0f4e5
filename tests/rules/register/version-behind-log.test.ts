/** Logs that name another version than the text, and which of them contradict it. */
import { describe, expect, it } from 'vitest';
import { versionBehindLog } from '../../../src/rules/register/version-behind-log.ts';
import { registerOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { bases, withFront } from '../../score/base.ts';
import { PORT } from '../../score/edits.ts';

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');
const base = mereshire;

/** What is said where an event of a version is added to the log of a text of version 1.0. */
async function told(event: string, version: string, date: string): Promise<readonly string[]> {
  const contents = withFront(base, PORT, (front) =>
    front.addIn(['record', 'log'], { date, event, version, by: 'Head of Partnerships' }),
  );
  return [...versionBehindLog.check(await registerOf(memoryFiles(contents)))].map(({ actual }) => actual);
}

describe('register/version-behind-log', () => {
  it.each([
    ['in-force', '1.1', '2026-11-20'],
    ['suspended', '1.10', '2026-11-20'],
    ['notice', '2.0', '2026-11-21'],
  ])('finds %s of version %s on %s', async (event, version, date) => {
    expect(await told(event, version, date)).toEqual([
      `version 1.0 beside version ${version} in the log (event of ${Number(date.slice(8))} November 2026)`,
    ]);
  });

  it.each([
    ['in-force', '1.0', '2026-11-20'],
    ['in-force', '0.9', '2026-11-20'],
    ['drafting', '1.1', '2026-11-20'],
    ['out-for-signature', '2.0', '2026-11-20'],
    ['in-force', '1.1', '2026-12-01'],
  ])('says nothing of %s of version %s on %s', async (event, version, date) => {
    expect(await told(event, version, date)).toEqual([]);
  });
});
