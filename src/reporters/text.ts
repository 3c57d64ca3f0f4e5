/** Findings for a person at a terminal: what and where, the line with the place marked, why and what to do. */
import { cellsOf } from '../base/cells.ts';
import pc from 'picocolors';
import { type Finding, sentence, type Severity } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import type { Span } from '../base/position.ts';
import type { Reporter, Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import { framer } from './frame.ts';
import { nextSteps } from './next-steps.ts';
import { acceptance, totals } from './words.ts';

type Paint = (words: string) => string;

export const text: Reporter = (report, style) => {
  const paint = pc.createColors(style.colour);
  const tint: Readonly<Record<Severity, Paint>> = { error: paint.red, warning: paint.yellow, note: paint.cyan };
  const frame = framer(report, style.width);
  const indented = (words: string, colour: Paint = (one) => one): readonly string[] =>
    wrap(visible(words), style.width - 2).map((line) => `  ${colour(line)}`);
  const one = (finding: Finding): string => {
    const { at, code, severity, source, why, remedy, related = [] } = finding;
    const label = finding.accepted === undefined ? severity : 'accepted';
    const [head = '', ...more] = wrap(visible(`${label} ${sentence(finding)}`), style.width - 2);
    const marked = frame(at);
    const accepted = acceptance(finding);
    return [
      `${tint[severity](paint.bold(label))}${paint.bold(head.slice(label.length))}`,
      ...more.map((line) => `  ${paint.bold(line)}`),
      ...placeLines(at, source === undefined ? code : `${code} · ${source}`, style, paint),
      ...(marked === undefined
        ? []
        : [
            `${paint.dim(marked.margins[0])}${marked.line}`,
            `${paint.dim(marked.margins[1])}${tint[severity](marked.marks)}`,
          ]),
      ...(accepted === undefined ? [...indented(why), ...indented(remedy, paint.bold)] : indented(accepted)),
      ...relatedLines(related, style),
      '',
      '',
    ].join('\n');
  };
  const all =
    report.findings.length === 0 && report.summary.overdue === 0
      ? `${paint.green('✓')} ${totals(report)}`
      : totals(report);
  const closing = [all, ...nextSteps(report, style)].flatMap((words) => wrap(visible(words), style.width));
  return `${report.findings.map(one).join('')}${closing.join('\n')}\n`;
};

/** Where it is and of which rule, on one line or where that is too narrow on two. */
function placeLines(
  at: Span,
  rule: string,
  style: Style,
  paint: { readonly dim: Paint; readonly underline: Paint },
): readonly string[] {
  const place = visible(placeOf(at, style));
  const shown = `  ${paint.dim('at')} ${paint.underline(place)}`;
  if (cellsOf(place) + rule.length + 7 <= style.width) return [`${shown}  ${paint.dim(visible(rule))}`];
  return [shown, ...wrap(visible(rule), style.width - 5).map((line) => `     ${paint.dim(line)}`)];
}

/** Other places that belong to it; those of one file of which the same is said come in a row. */
function relatedLines(related: NonNullable<Finding['related']>, style: Style): readonly string[] {
  return groups(related, ({ at, text: said }) => `${at.path}\n${said}`).flatMap((alike) => {
    const [first, ...others] = alike.map(({ at }) => at);
    if (first === undefined) return [];
    const places = [placeOf(first, style), ...others.map(({ start }) => `${start.line}:${start.column}`)];
    const [head = '', ...more] = wrap(visible(`see ${places.join(', ')} ${alike[0]?.text}`), style.width - 6);
    return [`  ${head}`, ...more.map((line) => `      ${line}`)];
  });
}

function placeOf({ path, start }: Span, { folder = '' }: Style): string {
  return `${folder}${path}:${start.line}:${start.column}`;
}
