/** What to tell of a Word file besides its words: what it brings that was not read, and what is still open in it. */
import type { OfficePackage } from '../office/package.ts';
import type { Remark } from '../remark.ts';
import { type IncomingBlock, type IncomingRun, paragraphsIn } from '../text/model.ts';

export function aboutFile(file: OfficePackage, blocks: readonly IncomingBlock[]): readonly Remark[] {
  const runs = paragraphsIn(blocks).flatMap((paragraph) => paragraph.runs);
  return [...parts(file), ...outside(file), ...changes(runs), ...hidden(blocks)];
}

function parts({ names }: OfficePackage): readonly Remark[] {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  return [
    ...(has(/vbaProject\.bin$/i) ? [warning('It has macros. They were not run, and are not brought over.')] : []),
    ...(has(/(^|\/)(embeddings|activeX)\//i)
      ? [
          warning(
            'Other files are embedded in it, such as a workbook or a diagram. They were not opened. Look whether the agreement needs them, and put those beside it as attachments.',
          ),
        ]
      : []),
  ];
}

/** Addresses that the file asks programs to load from. A link is only followed by people. */
function outside(file: OfficePackage): readonly Remark[] {
  const relations = file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => file.relations(name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')));
  const asked = relations.filter((one) => one.outside && one.type !== 'hyperlink');
  return asked.length === 0
    ? []
    : [
        warning(
          `It asks programs to load ${asked.length === 1 ? 'something' : `${asked.length} things`} from elsewhere. Nothing was loaded.`,
        ),
      ];
}

function changes(runs: readonly IncomingRun[]): readonly Remark[] {
  const changed = runs.filter(({ change }) => change !== undefined);
  if (changed.length === 0) return [];
  const count = (kind: string): number => changed.filter(({ change }) => change?.kind === kind).length;
  return [
    warning(
      `It has changes that nobody accepted or refused yet: ${count('inserted')} put in, ${count('deleted')} struck out. The text is read with what was put in; what was struck out is kept apart. Settle them with the other parties.`,
    ),
  ];
}

function hidden(blocks: readonly IncomingBlock[]): readonly Remark[] {
  return paragraphsIn(blocks)
    .filter(({ runs }) => runs.some((run) => run.hidden))
    .map(({ place }) => ({
      severity: 'warning',
      place,
      text: 'Words here are hidden, so that people who read it in Word do not see them. They are kept apart.',
    }));
}

function warning(text: string): Remark {
  return { severity: 'warning', place: '', text };
}
