/** Remembers the last text of everything that could be shown, for while its present one cannot. */
import type { Theme } from '../agreement/theme.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import type { Reading } from './read-world.ts';

interface Instead {
  readonly register: Register;
  readonly theme: Theme | undefined;
  /** Agreements whose present text has faults of form, or cannot be read at all. */
  readonly broken: ReadonlySet<string>;
  /** Those of them in whose place an earlier text stands. */
  readonly earlier: ReadonlySet<string>;
}

/** Takes one reading after the other, and gives each with what was good before in the place of what is broken in it. */
export function lastGood(): (reading: Reading) => Instead {
  const entries = new Map<string, Entry>();
  let settings: Pick<Register, 'settings' | 'settingsSource'> | undefined;
  let theme: Theme | undefined;
  return (reading) => {
    const { register } = reading;
    if (register.settingsSource !== undefined)
      settings = { settings: register.settings, settingsSource: register.settingsSource };
    theme = reading.theme ?? theme;
    const there = new Set([...register.entries.map(({ id }) => id), ...register.unreadable]);
    // What somebody removed is gone.
    for (const id of [...entries.keys()]) if (!there.has(id)) entries.delete(id);
    for (const entry of register.entries) if (entry.agreement.valid) entries.set(entry.id, entry);
    const invalid = register.entries.filter(({ agreement }) => !agreement.valid).map(({ id }) => id);
    const broken = new Set([...register.unreadable, ...invalid]);
    const earlier = new Set([...broken].filter((id) => entries.has(id)));
    return {
      register: {
        ...register,
        ...settings,
        entries: [
          ...register.entries.map((entry) => entries.get(entry.id) ?? entry),
          ...register.unreadable.flatMap((id) => entries.get(id) ?? []),
        ],
        unreadable: register.unreadable.filter((id) => !earlier.has(id)),
      },
      theme,
      broken,
      earlier,
    };
  };
}
