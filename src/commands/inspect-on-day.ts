/** What a register of a day has wrong, as its public sees it: what `build` publishes by. A check looks at the newest texts. */
import { isKept, judgedOnDay, registerOnDay } from '../register/on-day.ts';
import type { World } from './command.ts';
import { type Inspection, judge, withAccepted } from './inspect.ts';
import type { Reading } from './read-world.ts';

/**
 * The register on its day, and its findings. What came later was left out before the rules ran: no record, event,
 * assessment or version of a later day is a fault of that day. What is wrong with the form of a newer text is none of a
 * kept version that stood then. Where nothing lies ahead, it is what `inspect` finds.
 */
export async function inspectOnDay(world: World, reading: Reading): Promise<Inspection> {
  const shown = registerOnDay(reading.register);
  const kept = new Map(shown.entries.filter(isKept).map(({ id, agreement }) => [id, folderOf(agreement.source.path)]));
  const found = await judge(world, {
    ...reading,
    register: judgedOnDay(shown, reading.register),
    findings: reading.findings.filter(({ agreement = '', at }) => at.path.startsWith(kept.get(agreement) ?? '')),
  });
  return { ...found, register: withAccepted(shown, found.findings) };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
