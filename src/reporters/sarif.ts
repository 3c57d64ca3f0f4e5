/** Findings as SARIF 2.1.0, which code scanning and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { oneLine } from '../base/one-line.ts';
import { type Finding, helpPage, type Severity, type Suggestion } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import type { Position, Span } from '../base/position.ts';
import type { Reporter, Style } from '../base/report.ts';
import { acceptance, paragraph } from './words.ts';

export const sarif: Reporter = ({ tool, findings }, style) => {
  const rules = groups(findings, ({ code }) => code)
    .flatMap(([first]) => first ?? [])
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const places = new Map(rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, semanticVersion: tool.version, rules: rules.map(ruleOf) } },
        columnKind: 'unicodeCodePoints',
        results: findings.map((finding) => resultOf(finding, places.get(finding.code) ?? -1, style)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** What the findings of a code have in common. */
function ruleOf({ code, why, source }: Finding): object {
  const [group = '', name = ''] = code.split('/');
  return {
    id: code,
    shortDescription: { text: titleOf(name) },
    fullDescription: { text: oneLine(why) },
    help: {
      text: `${source === undefined ? '' : `Source: ${oneLine(source)}. `}See ${helpPage(code)}, or run: concordat explain ${code}`,
    },
    properties: { tags: [group] },
  };
}

/** A rule's name in words, which code scanning shows as a heading: "Policy document missing". */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

function resultOf(finding: Finding, ruleIndex: number, style: Style): object {
  const { code, severity, at, pointer = '', related = [], suggest = [], accepted } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: paragraph(finding) },
    locations: [{ physicalLocation: placeOf(at, style) }],
    // Which finding it is, whatever stands above it in the file.
    partialFingerprints: { 'concordat/v1': `${code} ${at.path} ${pointer} ${oneLine(finding.actual)}` },
    ...(accepted === undefined
      ? {}
      : {
          suppressions: [{ kind: 'external', status: 'accepted', justification: oneLine(acceptance(finding) ?? '') }],
        }),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other) => ({
            physicalLocation: placeOf(other.at, style),
            message: { text: oneLine(other.text) },
          })),
        }),
    ...(suggest.length === 0 ? {} : { fixes: suggest.map((suggestion) => fixOf(suggestion, style)) }),
  };
}

function fixOf({ title, edits }: Suggestion, style: Style): object {
  return {
    description: { text: oneLine(title) },
    artifactChanges: groups(edits, ({ path }) => path).map((own) => ({
      artifactLocation: fileOf(own[0]?.path ?? '', style),
      replacements: own.map(({ start, end, text }) => ({
        deletedRegion: region(start, end),
        insertedContent: { text },
      })),
    })),
  };
}

function placeOf({ path, start, end }: Span, style: Style): object {
  return { artifactLocation: fileOf(path, style), region: region(start, end) };
}

function fileOf(path: string, { folder = '' }: Style): object {
  return { uri: oneLine(`${folder}${path}`).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region(start: Position, end: Position): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
