// Made from src/actions/check.ts by `npm run build:actions`. Do not edit it.

// src/actions/check.ts
import { mkdirSync, readFileSync as readFileSync2, writeFileSync } from "node:fs";
import { join } from "node:path";

// src/actions/base-of.ts
import { spawnSync } from "node:child_process";

// src/actions/data.ts
function data(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function text(value, most = 4e3) {
  return typeof value === "string" ? value.slice(0, most) : "";
}
function whole(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
function list(value, most = 5e3) {
  return Array.isArray(value) ? value.slice(0, most) : [];
}
function oneOf(value, words) {
  return words.find((word) => word === value) ?? words[0];
}
function matching(value, form, most = 5e3) {
  return list(value, most).filter((one) => typeof one === "string" && form.test(one));
}
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return void 0;
  }
}
var ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
var COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
var REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
var DAY = /^\d{4}-\d{2}-\d{2}$/;

// src/actions/base-of.ts
function baseOf(event, folder = ".") {
  const [request, group] = [data(event["pull_request"]), data(event["merge_group"])];
  const [named2] = matching([data(request["base"])["sha"] ?? group["base_sha"]], COMMIT);
  if (named2 === void 0) return void 0;
  const [head, target, merged, ...more] = headAndParents(folder);
  const isMerge = merged !== void 0 && more.length === 0;
  const isOfChange2 = merged === data(request["head"])["sha"] || head === group["head_sha"];
  return isMerge && isOfChange2 ? target : named2;
}
function headAndParents(folder) {
  const words = ["--no-replace-objects", "rev-list", "--parents", "--max-count=1", "HEAD"];
  const { status, stdout } = spawnSync("git", words, { cwd: folder, encoding: "utf8" });
  return status === 0 ? matching(stdout.trim().split(" "), COMMIT) : [];
}

// src/actions/report.ts
var REPORT_FILE = "report.json";
var LONGEST_REPORT = 8 * 1024 * 1024;
var MOST_FINDINGS = 1e3;
var MOST_AGREEMENTS = 200;
var OUTCOMES = ["could-not-check", "passed", "invalid", "overdue"];
function writeReport(report) {
  return JSON.stringify({ ...report, titles: Object.fromEntries(report.titles) });
}
function readReport(json) {
  if (json.length > LONGEST_REPORT) return "The report is too long.";
  const all = parsed(json);
  const report = data(all);
  if (report["form"] !== 1) return "The report has not the form that this version reads.";
  const summary = data(report["summary"]);
  const ids = (name) => matching(report[name], ID);
  return {
    form: 1,
    tool: text(report["tool"], 60),
    today: matching([report["today"]], DAY)[0] ?? "",
    outcome: oneOf(report["outcome"], OUTCOMES),
    messages: texts(report["messages"], 20),
    pullRequest: whole(report["pullRequest"]),
    folder: safeFolder(text(report["folder"], 300)),
    summary: {
      agreements: whole(summary["agreements"]),
      errors: whole(summary["errors"]),
      warnings: whole(summary["warnings"]),
      notes: whole(summary["notes"]),
      overdue: whole(summary["overdue"])
    },
    touched: ids("touched"),
    overdue: ids("overdue"),
    overdueElsewhere: ids("overdueElsewhere"),
    titles: new Map(
      Object.entries(data(report["titles"])).filter(([id]) => ID.test(id)).slice(0, 5e3).map(([id, title]) => [id, text(title, 300)])
    ),
    findings: list(report["findings"], MOST_FINDINGS).map((one) => readFinding(data(one))).filter(({ message }) => message !== ""),
    leftOut: whole(report["leftOut"]),
    changes: list(report["changes"], MOST_AGREEMENTS).flatMap((one) => readChange(data(one))),
    files: list(report["files"], MOST_AGREEMENTS).map((one) => ({
      title: text(data(one)["title"], 300),
      says: texts(data(one)["says"])
    })),
    reviews: list(report["reviews"]).flatMap((one) => readReview(data(one))),
    unknownReviews: ids("unknownReviews")
  };
}
function readFinding(one) {
  const mend = data(one["mend"]);
  return {
    code: matching([one["code"]], /^[a-z-]+\/[a-z0-9-]{1,80}$/)[0] ?? "",
    severity: oneOf(one["severity"], ["error", "warning", "note"]),
    message: text(one["message"]),
    why: text(one["why"]),
    remedy: text(one["remedy"]),
    path: text(one["path"], 500),
    line: whole(one["line"]),
    pointer: text(one["pointer"], 500),
    agreement: matching([one["agreement"]], ID)[0] ?? "",
    elsewhere: one["elsewhere"] === true,
    accepted: one["accepted"] === true,
    mend: one["mend"] === void 0 || typeof mend["was"] !== "string" ? void 0 : {
      path: text(mend["path"], 500),
      line: whole(mend["line"]),
      from: whole(mend["from"]),
      to: whole(mend["to"]),
      put: text(mend["put"], 300),
      was: mend["was"]
    }
  };
}
function readChange(one) {
  const id = matching([one["id"]], ID)[0];
  if (id === void 0) return [];
  return [
    {
      id,
      title: text(one["title"], 300),
      change: oneOf(one["change"], ["changed", "added", "removed", "renamed"]),
      weight: oneOf(one["weight"], ["none", "material", "editorial"]),
      judged: one["judged"] === true,
      follows: texts(one["follows"]),
      about: texts(one["about"]),
      says: list(one["says"], 500).map((change) => ({
        words: text(data(change)["words"]),
        material: data(change)["material"] === true
      })),
      recorded: texts(one["recorded"])
    }
  ];
}
function readReview(one) {
  const [id, due] = [matching([one["id"]], ID)[0], matching([one["due"]], DAY)[0]];
  if (id === void 0 || due === void 0) return [];
  return [
    {
      id,
      title: text(one["title"], 300),
      state: oneOf(one["state"], ["in-date", "due", "overdue"]),
      due,
      owner: text(one["owner"], 600),
      accounts: matching(one["accounts"], /^[A-Za-z0-9-]{1,60}(?:\/[A-Za-z0-9_-]{1,100})?$/, 10)
    }
  ];
}
function texts(value, most = 500) {
  return list(value, most).map((one) => text(one)).filter((one) => one !== "");
}
function safeFolder(folder) {
  return /^(?:[\w.-]+\/)+$/.test(folder) && !folder.split("/").some((step) => step === ".." || step === ".") ? folder : "";
}

// src/actions/make-report.ts
function makeReport(answers) {
  const { check: check2, diff, review, line } = answers;
  const found = data(check2);
  const change = data(found["change"]);
  const reviews = list(data(review)["reviews"]).map((one) => reviewOf(data(one)));
  const all = list(data(found)["findings"], Number.POSITIVE_INFINITY).map((one) => withMend(data(one), line));
  const chosen = all.slice().sort((one, other) => rank(one) - rank(other));
  return readReport(
    JSON.stringify({
      form: 1,
      tool: `${text(data(found["tool"])["name"])} ${text(data(found["tool"])["version"])}`.trim(),
      today: found["today"],
      outcome: answers.outcome,
      messages: answers.messages,
      pullRequest: answers.pullRequest,
      folder: answers.folder,
      summary: found["summary"],
      touched: change["touched"],
      // Where there is no change, whatever is overdue counts.
      overdue: change["overdue"] ?? reviews.filter(({ state }) => state === "overdue").map(({ id }) => id),
      overdueElsewhere: change["overdueElsewhere"],
      titles: found["titles"],
      findings: chosen.slice(0, MOST_FINDINGS),
      leftOut: Math.max(0, chosen.length - MOST_FINDINGS),
      changes: list(data(diff)["agreements"]).map((one) => changeOf(data(one))),
      files: list(data(diff)["files"]).map((one) => ({ title: data(one)["title"], says: data(one)["says"] })),
      reviews,
      unknownReviews: data(review)["unknown"]
    })
  );
}
function rank({ severity, elsewhere }) {
  return (elsewhere === true ? 10 : 0) + ["error", "warning", "note"].indexOf(String(severity));
}
function withMend(finding, line) {
  const offered = list(finding["suggest"]).map(data);
  const certain = offered.filter((one) => one["certain"] === true);
  const [only, ...others] = certain.length > 0 ? certain : offered;
  const [edit, ...more] = list(data(only)["edits"]).map(data);
  const [start, end] = [data(edit?.["start"]), data(edit?.["end"])];
  const told = { ...finding, line: data(finding["start"])["line"], accepted: finding["accepted"] !== void 0 };
  if (edit === void 0 || others.length > 0 || more.length > 0 || start["line"] !== end["line"]) return told;
  const [path, at] = [text(edit["path"]), whole(start["line"])];
  return {
    ...told,
    mend: { path, line: at, from: start["column"], to: end["column"], put: edit["text"], was: line(path, at) }
  };
}
function changeOf(one) {
  return {
    id: one["id"],
    title: one["title"],
    change: one["change"],
    weight: one["weight"] ?? "none",
    judged: list(one["invalid"]).length === 0,
    follows: one["follows"],
    about: one["about"],
    says: list(one["changes"]).map((change) => ({
      words: data(change)["says"],
      material: data(change)["weight"] === "material"
    })),
    recorded: one["recorded"]
  };
}
function reviewOf(one) {
  const { name, unit, role, mailbox, accounts } = data(one["owner"]);
  const owner = [name, unit, role, mailbox].filter((word) => typeof word === "string" && word !== "").join(", ");
  return { ...one, owner, accounts };
}

// src/actions/run-tool.ts
import { spawnSync as spawnSync2 } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

// src/base/visible.ts
var HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
function visible(words) {
  return words.replaceAll(HIDDEN, "�");
}

// src/base/one-line.ts
function oneLine(words) {
  return visible(words).replaceAll(/\s+/g, " ").replaceAll(new RegExp("\\p{Surrogate}", "gu"), "�").trim();
}

// src/actions/run-tool.ts
var INSTALLED = "node_modules/concordat/dist/tool/main.js";
var LONGEST_ANSWER = 256 * 1024 * 1024;
function runTool(runner2, words, output = "read") {
  const program = resolve(runner2.input("tool") || INSTALLED);
  if (!existsSync(program))
    return {
      exit: 2,
      stdout: "",
      messages: [
        `concordat is not installed: there is no ${runner2.input("tool") || INSTALLED}. Name it in package.json, commit package-lock.json, and run \`npm ci\` before this step.`
      ]
    };
  const { status, stdout, stderr, error } = spawnSync2(process.execPath, [program, ...words], {
    encoding: "utf8",
    env: plainEnvironment(runner2.env),
    maxBuffer: LONGEST_ANSWER,
    stdio: ["ignore", output === "show" ? "inherit" : "pipe", "pipe"]
  });
  const said = (stderr ?? "").split("\n").filter((line) => line.trim() !== "");
  return {
    exit: status ?? 2,
    stdout: stdout ?? "",
    messages: [...said.map(oneLine), ...error === void 0 ? [] : [error.message]]
  };
}
function plainEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|ACTIONS_|GITHUB_)|TOKEN$/.test(name)));
}

// src/actions/runner.ts
import { appendFileSync, readFileSync } from "node:fs";
function runner(env = process.env) {
  const command = (name, words) => {
    process.stdout.write(`::${name}::${escapeData(words)}
`);
  };
  return {
    env,
    input: (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "",
    output: (name, value) => append(env["GITHUB_OUTPUT"], `${name}=${oneLine(value)}
`),
    summary: (markdown) => append(env["GITHUB_STEP_SUMMARY"], markdown),
    say: (words) => void process.stdout.write(`${unlikeACommand(words)}
`),
    warn: (words) => command("warning", words),
    fail(words) {
      command("error", words);
      process.exitCode = 1;
    },
    event() {
      const path = env["GITHUB_EVENT_PATH"];
      return path === void 0 ? {} : data(parsed(readFileSync(path, "utf8")));
    }
  };
}
function append(path, text2) {
  if (path !== void 0 && path !== "") appendFileSync(path, text2);
}
function escapeData(words) {
  return oneLine(words).replaceAll("%", "%25");
}
function unlikeACommand(words) {
  return visible(words).replaceAll(/[^\S ]/g, " ").replaceAll(new RegExp("\\p{Surrogate}", "gu"), "�").trimEnd().replace(/^(?=[\s\p{Cf}\p{DI}]*:[\p{Cf}\p{DI}]*:)/u, "| ").replaceAll(/#[\p{Cf}\p{DI}]*#[\p{Cf}\p{DI}]*\[/gu, "# # [");
}
async function act(run) {
  const here = runner();
  try {
    await run(here);
  } catch (error) {
    here.fail(error instanceof Error ? error.message : String(error));
  }
}

// src/base/escape-markdown.ts
function escapeMarkdown(words) {
  const parts = oneLine(words).split("`");
  const paired = parts.length % 2 === 1;
  return parts.map((part, index) => {
    const code = index % 2 === 1 && (paired || index < parts.length - 1);
    if (code) return part === "" ? "" : `\`${part}\``;
    return `${!paired && index === parts.length - 1 ? "\\`" : ""}${escapeText(part)}`;
  }).join("");
}
function escapeMarkdownBlock(words) {
  return startSafe(escapeMarkdown(words));
}
function startSafe(words) {
  return words.replace(
    /^(\s*)([#+=-]|\d{1,9}(?=[.)]))/,
    (_all, space, sign) => /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`
  );
}
function escapeText(words) {
  return words.replaceAll(/[\\*_[\]<>|~&$]|#(?=\d)|:(?=[\w+-]+:)|(?<=\bGH)-(?=\d)/gi, "\\$&").replaceAll(/@|\bwww\.|\b(?:https?|ftp|mailto|xmpp):/gi, "`$&`");
}

// src/base/pointer.ts
function stepsOf(pointer) {
  return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// src/base/field-label.ts
function fieldLabel(pointer) {
  const steps = stepsOf(pointer);
  const named2 = steps.slice(0, steps.findLastIndex((step) => !IN_A_LIST.test(step)) + 1);
  const label = named2.map(stepInWords).join(", ");
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
var IN_A_LIST = /^\d+$/;
function stepInWords(step) {
  if (IN_A_LIST.test(step)) return `entry ${Number(step) + 1}`;
  const article = /^article(\d+)$/.exec(step)?.[1];
  if (article !== void 0) return `Article ${article}`;
  return SPELT[step] ?? step.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
}
var SPELT = {
  lawful: "lawful basis",
  dpia: "impact assessment (DPIA)",
  edition: "edition of the standard words",
  about: "what it is about",
  "sign-off": "signing"
};

// src/base/groups.ts
function groups(items, key) {
  const found = /* @__PURE__ */ new Map();
  for (const item of items) {
    const name = key(item);
    const group = found.get(name);
    if (group === void 0) found.set(name, [item]);
    else group.push(item);
  }
  return [...found.values()];
}

// src/base/hidden-causes.ts
function causeRank({ code, agreement = "" }) {
  if (/^(?:yaml|schema)\//.test(code)) return agreement === "" ? 0 : 1;
  return code === "register/unknown-name" ? 2 : 3;
}

// src/actions/blocks.ts
function cut(heading, blocks, room, what) {
  if (blocks.length === 0) return [];
  const shown = heading === "" ? [] : [heading];
  let left = room - lengthOf(shown);
  let count = 0;
  for (const { title, text: text2 } of blocks) {
    const own = title === void 0 ? [text2] : [title, text2];
    left -= lengthOf(own);
    if (left < 0) break;
    shown.push(...own);
    count++;
  }
  const rest = blocks.length - count;
  return rest === 0 ? shown : [...shown, `${rest} more ${what}: there was no room for them here.`];
}
function lengthOf(blocks) {
  return blocks.reduce((sum, block) => sum + block.length + 2, 0);
}

// src/actions/long-day.ts
function longDay(day) {
  const date = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC"
  }).format(date);
}

// src/actions/tell-changes.ts
function changeBlocks({ changes, files }) {
  return [
    ...changes.map((one) => ({ title: void 0, text: changeBlock(one) })),
    ...files.filter(({ says }) => says.length > 0).map(({ title, says }) => ({
      title: void 0,
      text: [`**${escapeMarkdown(title)}**`, "", ...says.map((words) => `- ${escapeMarkdownBlock(words)}`)].join(
        "\n"
      )
    }))
  ];
}
function changeBlock(one) {
  const { title, id, says, about, recorded, follows } = one;
  const points = [
    ...about,
    ...says.map(({ words, material }) => material && one.change === "changed" ? `${words} (material)` : words),
    ...recorded
  ];
  const shown = points.slice(0, MOST_POINTS);
  return [
    `**${escapeMarkdown(title)}** (\`${id}\`): ${verdict(one)}. ${follows.map(escapeMarkdown).join(" ")}`.trim(),
    "",
    ...shown.map((words) => `- ${escapeMarkdownBlock(words)}`),
    ...points.length > shown.length ? [`- and ${points.length - shown.length} more`] : []
  ].join("\n").trim();
}
var MOST_POINTS = 40;
function verdict({ change, weight, judged }) {
  if (!judged) return "could not be judged";
  if (change === "added") return "new";
  if (change === "removed") return "removed";
  if (weight === "none") return "text unchanged";
  return weight === "material" ? "material changes" : "editorial changes";
}

// src/actions/tell-report.ts
var LONGEST_SUMMARY = 16e4;
function tellReport(report, telling) {
  const { findings, outcome } = report;
  const open = findings.filter(({ accepted, elsewhere }) => !accepted && !elsewhere);
  const mustBeDone = ({ severity, code, agreement }) => severity === "error" || code === "review/overdue" && report.overdue.includes(agreement);
  const errors = open.filter(mustBeDone).sort((one, other) => causeRank(one) - causeRank(other));
  const rest = open.filter((finding) => !mustBeDone(finding));
  const wrongBlocks = findingBlocks(errors, report, telling);
  const moreBlocks = findingBlocks(rest, report, telling);
  const head = [
    `## ${headline(report, wrongBlocks.length)}`,
    ...telling.fork ? [FROM_A_FORK] : [],
    ...judgingBlock(telling.judging ?? []),
    ...outcome === "could-not-check" ? report.messages.map(quote) : [],
    ...overdueBlocks(report),
    ...beginBlock(errors)
  ];
  const tail = [...elsewhereBlock(report), ...draftsBlock(telling), footer(report, telling)];
  const changes = changeBlocks(report);
  const room = telling.longest - lengthOf([...head, ...tail]) - ROOM;
  const wrong = cut("", wrongBlocks, room * 0.6, "to put right");
  const changed = cut("### What changed", changes, (room - lengthOf(wrong)) * 0.7, "that changed");
  const more = cut("", moreBlocks, room - lengthOf([...wrong, ...changed]), "worth knowing");
  return `${[...head, ...wrong, ...changed, ...tail.slice(0, -1), ...folded(more, moreBlocks.length), ...tail.slice(-1)].join("\n\n")}
`;
}
var ROOM = 1e3;
function headline(report, errors) {
  const { outcome, overdue } = report;
  switch (outcome) {
    case "could-not-check":
      return "This could not be checked";
    case "invalid":
      return errors === 1 ? "One thing to put right" : `${errors === 0 ? "Some" : errors} things to put right`;
    case "overdue":
      return overdue.length > 1 ? "Reviews are overdue" : "A review is overdue";
    case "passed":
      return isOfChange(report) ? "Nothing stands in the way" : "Nothing has to be put right now";
  }
}
function isOfChange({ reviews }) {
  return reviews.length === 0;
}
function beginBlock(errors) {
  const [first, ...others] = errors;
  if (first === void 0 || !others.some((other) => causeRank(other) > causeRank(first))) return [];
  return ["Begin with the first. Others may follow from it, and go with it."];
}
var FROM_A_FORK = "> This change comes from another repository, and what follows is what its own run reported. Look at the files before you rely on it.";
function judgingBlock(paths) {
  if (paths.length === 0) return [];
  const names = paths.slice(0, MOST_JUDGING).map((path) => `\`${path.replaceAll(/[^\w./@-]/g, "?")}\``);
  const more = paths.length > MOST_JUDGING ? ` and ${paths.length - MOST_JUDGING} more` : "";
  return [
    `> **This change touches what checks it:** ${names.join(", ")}${more}. A check runs with such files as the change has them, so its result, and what follows here, prove nothing until somebody who looks after the register has read them.`
  ];
}
var MOST_JUDGING = 10;
function overdueBlocks(report) {
  const { overdue, overdueElsewhere, outcome, titles } = report;
  if (outcome !== "overdue") return [];
  const [first] = overdue;
  if (first === void 0)
    return [
      `No change is merged in this register while a review is overdue. Overdue: ${named(overdueElsewhere, titles)}.`
    ];
  if (!isOfChange(report))
    return [
      `Overdue for review: ${named(overdue, titles)}. Once a review is done, record it (\`concordat review record ${first} --help\` says how).`
    ];
  return [
    `What this change touches is overdue for review: ${named(overdue, titles)}. Once the review is done, record it in this change or in one of its own (\`concordat review record ${first} --help\` says how), and the check passes.`
  ];
}
function named(ids, all) {
  const titles = ids.slice(0, 20).map((id) => {
    const title = all.get(id) ?? "";
    return title === "" ? `\`${id}\`` : `**${escapeMarkdown(title)}** (\`${id}\`)`;
  });
  return `${titles.join(", ")}${ids.length > 20 ? ` and ${ids.length - 20} more` : ""}`;
}
function findingBlocks(findings, { titles, folder }, telling) {
  const places = [...new Set(findings.map(placeOf))];
  return places.flatMap((place) => {
    const here = findings.filter((finding) => placeOf(finding) === place);
    return pointsOf(here).map((alike, index) => ({
      title: index === 0 ? `**${titleOf(alike[0], titles)}**` : void 0,
      text: point(alike, folder, telling)
    }));
  });
}
function pointsOf(findings) {
  const same = ({ pointer, message, why, remedy, code }) => JSON.stringify([fieldLabel(pointer), message, why, remedy, code]);
  return groups(findings, same).flatMap(([first, ...others]) => first === void 0 ? [] : [[first, ...others]]);
}
function placeOf({ agreement, path }) {
  return agreement === "" ? path : agreement;
}
function titleOf({ agreement, path }, titles) {
  const title = titles.get(agreement) ?? "";
  return escapeMarkdown(title !== "" ? title : agreement !== "" ? agreement.replaceAll("-", " ") : path);
}
function point(alike, folder, telling) {
  const [{ pointer, message, why, remedy, code }] = alike;
  const label = fieldLabel(pointer);
  const rule = code === "" ? "" : ` · \`${code}\``;
  const shown = alike.slice(0, MOST_PLACES);
  const more = alike.length > shown.length ? `, and at ${alike.length - shown.length} more places` : "";
  return [
    `- ${label === "" ? "" : `**${escapeMarkdown(label)}.** `}${escapeMarkdownBlock(message)}`,
    `  ${escapeMarkdownBlock(why)}`,
    `  **What to do:** ${escapeMarkdown(remedy)}`,
    ...inBrowser(code, remedy, telling),
    ...shown.map((one, index) => {
      const last = index === shown.length - 1;
      return `  <sub>${whereOf(one, folder, telling)}${last ? `${more}${rule}` : ""}</sub>`;
    })
  ].filter((row) => row.trim() !== "").join("  \n");
}
function inBrowser(code, remedy, { issues }) {
  const form = FORMS[code];
  if (issues === void 0 || form === void 0 && !/`concordat /.test(remedy)) return [];
  const { edit, ask } = form ?? { edit: "", ask: "say there what is to be done, and somebody with concordat does it" };
  return [`  **In the browser:** ${edit}[open an issue](${issues}/new/choose): ${ask}.`];
}
var FORMS = {
  "sign-off/in-force-unsigned": {
    edit: "change the text or its number in the file. Once a body has signed, ",
    ask: "the form *A partner decided on an agreement*, one for each body. Whoever looks after the register records it"
  },
  "review/overdue": {
    edit: "once the review is done, ",
    ask: "the form *A review was completed*. Whoever looks after the register records it"
  }
};
var MOST_PLACES = 10;
function whereOf({ path, line }, folder, { files, edit }) {
  const at = `${escapeMarkdown(`${folder}${path}`)}, line ${line}`;
  const address = files === void 0 ? void 0 : `${addressOf(`${files}${folder}`, path)}?plain=1#L${line}`;
  const here = edit === void 0 ? "" : ` · [change it here](${addressOf(`${edit}${folder}`, path)}#L${line})`;
  const kept = KEPT.exec(path)?.[1];
  const change = kept === void 0 ? here : ` · ${INSTEAD[kept]}`;
  return `${address === void 0 ? at : `[${at}](${address})`}${change}`;
}
var KEPT = /^(?:[^/]+\/){2,}?(sign-off|versions)\/./;
var INSTEAD = {
  "sign-off": "do not edit this file: a decision is recorded anew, in a file of its own",
  versions: "do not edit this file: it stays, or is put back, as it was kept"
};
function addressOf(files, path) {
  const steps = path.split("/").map((step) => encodeURIComponent(step).replaceAll(/[()'*!]/g, percent));
  return `${files}${steps.join("/")}`;
}
function percent(mark) {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
function tellElsewhere(report, telling) {
  const old = report.findings.filter(({ elsewhere, accepted }) => elsewhere && !accepted);
  const late = report.overdueElsewhere;
  if (old.length === 0 && late.length === 0) return "";
  return `${[
    "### Elsewhere in the register",
    ...late.length === 0 ? [] : [`Overdue for review: ${named(late, report.titles)}.`],
    ...cut("", findingBlocks(old, report, telling), telling.longest, "elsewhere")
  ].join("\n\n")}
`;
}
function elsewhereBlock({ findings, overdueElsewhere, outcome, leftOut }) {
  const errors = findings.filter(({ elsewhere, severity }) => elsewhere && severity === "error").length;
  const late = outcome === "overdue" ? 0 : overdueElsewhere.length;
  const counts = [
    ...errors === 0 ? [] : [errors === 1 ? "1 error" : `${errors} errors`],
    ...late === 0 ? [] : [late === 1 ? "1 overdue review" : `${late} overdue reviews`]
  ];
  return [
    ...counts.length === 0 ? [] : [`Elsewhere in the register, and not held against this change: ${counts.join(" and ")}.`],
    ...leftOut === 0 ? [] : [`${leftOut} more findings were left out of the report.`]
  ];
}
function draftsBlock({ drafts }) {
  if (drafts === void 0) return [];
  return [
    "### Draft documents",
    `[Download the pages, PDF and Word documents as this change would make them](${drafts}). They are drafts: nothing is published by them.`
  ];
}
function footer({ tool, today: today2 }, { run }) {
  const when = today2 === "" ? "" : ` for ${longDay(today2)}`;
  const list2 = run === void 0 ? "" : ` [The run](${run}) has the whole list.`;
  return `<sub>Checked${when} by ${escapeMarkdown(tool === "" ? "concordat" : tool)}.${list2} What is said of signing and of law informs people; it is not legal advice.</sub>`;
}
function folded(blocks, count) {
  if (blocks.length === 0) return [];
  const what = count === 1 ? "1 thing worth knowing" : `${count} things worth knowing`;
  return [`<details>
<summary>${what}, that nothing waits for</summary>`, ...blocks, "</details>"];
}
function quote(words) {
  return `> ${escapeMarkdownBlock(words)}`;
}

// src/actions/check.ts
async function check(runner2) {
  const event = runner2.event();
  const request = data(event["pull_request"]);
  const base = baseOf(event);
  const root = runner2.input("root") || ".";
  const since = base === void 0 ? [] : ["--since", base];
  const found = runTool(runner2, ["check", "--root", root, ...today(runner2), "--format", "json", ...since]);
  const told = parsed(found.stdout);
  const outcome = OUTCOMES2[found.exit] ?? "could-not-check";
  const [day] = matching([data(told)["today"]], DAY);
  const common = ["--root", root, "--quiet", ...day === void 0 ? today(runner2) : ["--today", day]];
  const ask = (...words) => runTool(runner2, [...words, ...common, "--format", "json"]);
  const diff = base === void 0 ? void 0 : ask("diff", `${base}...HEAD`);
  const review = base === void 0 ? ask("review") : void 0;
  const silent = [diff, review].flatMap((answer) => answer?.exit === 2 ? answer.messages : []);
  const report = makeReport({
    check: told,
    diff: answerOf(diff),
    review: answerOf(review),
    outcome: told === void 0 ? "could-not-check" : outcome,
    messages: [...found.messages, ...silent],
    pullRequest: whole(request["number"]),
    folder: folderOf(root),
    line: lineIn(root)
  });
  leave(runner2, report);
  if (report.findings.some(({ accepted, elsewhere }) => !accepted && !elsewhere))
    runTool(runner2, ["check", ...common, "--format", "github", ...since], "show");
  for (const message of report.messages) runner2.say(message);
  if (report.outcome !== "passed") runner2.fail(SENTENCES[report.outcome]);
}
var OUTCOMES2 = ["passed", "invalid", "could-not-check", "overdue"];
var SENTENCES = {
  invalid: "Something is to be put right. The summary of this run says what, where and how.",
  overdue: "A review is overdue. The summary of this run says which.",
  "could-not-check": "The work could not be done. The log of this step says why."
};
function today(runner2) {
  const day = runner2.input("today");
  return day === "" ? [] : ["--today", day];
}
function answerOf(answer) {
  return answer === void 0 || answer.exit === 2 ? void 0 : parsed(answer.stdout);
}
function folderOf(root) {
  const folder = root.replace(/^\.\//, "").replace(/\/+$/, "");
  return folder === "." || folder === "" ? "" : `${folder}/`;
}
function lineIn(root) {
  const files = /* @__PURE__ */ new Map();
  return (path, line) => {
    if (!files.has(path)) files.set(path, linesOf(join(root, path)));
    return files.get(path)?.[line - 1];
  };
}
function linesOf(path) {
  try {
    return readFileSync2(path, "utf8").split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
function leave(runner2, report) {
  const folder = runner2.input("report") || "concordat-report";
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, REPORT_FILE), writeReport(report));
  const { env } = runner2;
  const [repository] = matching([env["GITHUB_REPOSITORY"]], REPOSITORY);
  const telling = {
    fork: false,
    longest: LONGEST_SUMMARY,
    ...repository === void 0 ? {} : { issues: `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}/issues` }
  };
  runner2.summary(`${tellReport(report, telling)}
${tellElsewhere(report, telling)}`);
  runner2.output("outcome", report.outcome);
  runner2.output("touched", report.touched.join(" "));
  runner2.output("report", text(folder));
}
await act(check);
