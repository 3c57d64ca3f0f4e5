/** Findings as JSON, in the form that other programs rely on. */
import { helpPage, sentence } from '../base/finding.ts';
import type { Reporter } from '../base/report.ts';

export const json: Reporter = ({ tool, today, summary, titles, findings, change }) => {
  const listed = findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: sentence(finding),
    why: finding.why,
    remedy: finding.remedy,
    ...(finding.accepted === undefined ? {} : { accepted: finding.accepted }),
    ...(finding.agreement === undefined ? {} : { agreement: finding.agreement }),
    path: finding.at.path,
    start: finding.at.start,
    end: finding.at.end,
    ...(finding.pointer === undefined ? {} : { pointer: finding.pointer }),
    related: (finding.related ?? []).map(({ at, text }) => ({ path: at.path, start: at.start, end: at.end, text })),
    suggest: finding.suggest ?? [],
    help: helpPage(finding.code),
    ...(finding.source === undefined ? {} : { source: finding.source }),
    ...(change?.elsewhere.has(finding) === true ? { elsewhere: true } : {}),
  }));
  const about =
    change === undefined
      ? {}
      : {
          change: {
            since: change.since,
            touched: change.touched,
            overdue: change.overdue,
            overdueElsewhere: change.overdueElsewhere,
          },
        };
  return `${JSON.stringify({ tool, today, summary, titles, ...about, findings: listed }, null, 2)}\n`;
};
