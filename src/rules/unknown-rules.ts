/** Severities in the settings for codes that are no rules, or whose severity is fixed. */
import { asStep } from '../base/pointer.ts';
import type { Finding } from '../base/finding.ts';
import { nearest, surely } from '../base/nearest.ts';
import type { Register } from '../register/register.ts';
import { isOwn } from './rule.ts';

/** A finding for each code under `rules` in the settings that gives no rule a severity. */
export function unknownRules({ settings, settingsSource }: Register, codes: readonly string[]): readonly Finding[] {
  if (settingsSource === undefined) return [];
  const unknown = Object.keys(settings.rules ?? {}).filter((code) => !codes.includes(code) && !isOwn(code));
  return unknown.map((code): Finding => {
    const pointer = `/rules/${asStep(code)}`;
    const at = settingsSource.locate(pointer, 'key');
    const isForm = /^(yaml|schema)\//.test(code);
    const [near] = isForm ? [] : nearest(code, codes);
    const certain = near !== undefined && surely(code, codes) === near && settings.rules?.[near] === undefined;
    return {
      code: 'register/unknown-rule',
      severity: 'warning',
      at,
      pointer,
      actual: `severity for \`${code}\`${isForm ? '' : ', which is no rule'}`,
      expected: near === undefined ? 'the code of a rule whose severity can be set' : `a rule, such as \`${near}\``,
      why: isForm
        ? 'A file whose form is wrong cannot be relied on, so that what it says of its form is always an error.'
        : 'It changes nothing, and whoever wrote it believes that it does.',
      remedy: near === undefined ? 'Remove it.' : `Write \`${near}\`, if that is meant, or remove it.`,
      ...(near === undefined
        ? {}
        : {
            suggest: [
              {
                title: `Write \`${near}\``,
                ...(certain ? { certain: true as const } : {}),
                edits: [{ path: at.path, start: at.start, end: at.end, text: near }],
              },
            ],
          }),
    };
  });
}
