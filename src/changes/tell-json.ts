/** Changes as data; `schemas/diff.schema.json` describes it. */
import { sentence } from '../base/finding.ts';
import type { AgreementChange, ChangeSet, Fault, WeighedChange } from './change-set.ts';
import { followsInWords, type Verdict, verdictOf } from './verdict.ts';

export function tellJson(
  { from, to, agreements, files, others, faults }: ChangeSet,
  { tool, today }: { readonly tool: { readonly name: string; readonly version: string }; readonly today: string },
): string {
  const count = (verdict: Verdict): number => agreements.filter((one) => verdictOf(one) === verdict).length;
  const data = {
    tool,
    today,
    from,
    to,
    summary: {
      agreements: agreements.length,
      material: count('Material'),
      editorial: count('Editorial'),
      added: agreements.filter(({ change }) => change === 'added').length,
      removed: agreements.filter(({ change }) => change === 'removed').length,
      couldNotBeJudged: count('Could not be judged'),
    },
    agreements: agreements.map(agreementData),
    files: files.map(({ prose, ...file }) => ({ ...file, prose: prose ?? null })),
    others,
    faults: faults.map(faultData),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function agreementData(one: AgreementChange): object {
  const { id, title, change, was, supposed, path, about, changes, recorded, invalid, follows } = one;
  return {
    id,
    title,
    change,
    ...(was === undefined ? {} : { was }),
    ...(supposed === undefined ? {} : { supposed }),
    path,
    weight: follows.weight ?? null,
    signing: follows.signing,
    sign: follows.who.map(({ party, organisation = null, title, roles, joins, byTwo }) => ({
      party,
      organisation,
      title,
      roles,
      joins,
      byTwo,
    })),
    everyone: follows.everyone,
    illustrative: follows.illustrative,
    version: follows.version ?? null,
    follows: followsInWords(one),
    about,
    changes: changes.map((one) => changeData(one, invalid.length === 0)),
    recorded,
    invalid,
  };
}

function changeData(change: WeighedChange, judged: boolean): object {
  const { code, weight, group, section, kind, thing, before, after, says, from, to } = change;
  return {
    code,
    weight: judged ? weight : null,
    group,
    section,
    kind,
    thing,
    says,
    before: before ?? null,
    after: after ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

function faultData({ side, finding }: Fault): object {
  const { code, at, agreement, pointer } = finding;
  return {
    side,
    code,
    message: sentence(finding),
    ...(agreement === undefined ? {} : { agreement }),
    path: at.path,
    start: at.start,
    end: at.end,
    ...(pointer === undefined ? {} : { pointer }),
  };
}
