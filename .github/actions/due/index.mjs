// Made from src/actions/due.ts by `npm run build:actions`. Do not edit it.

// src/actions/due.ts
import { readFileSync as readFileSync2, statSync } from "node:fs";
import { join } from "node:path";

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
var REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
var DAY = /^\d{4}-\d{2}-\d{2}$/;

// src/actions/read-at-most.ts
async function readAtMost({ body }, most) {
  const chunks = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) return void 0;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

// src/actions/github-api.ts
var ApiError = class extends Error {
  status;
  constructor(status, message) {
    super(message);
    this.status = status;
  }
};
var TRIES = 4;
var LONGEST_WAIT = 6e4;
var MOST_PAGES = 50;
var TIMEOUT = 3e4;
function apiOf({ env, input }) {
  return githubApi({ base: env["GITHUB_API_URL"] ?? "https://api.github.com", token: input("token") });
}
function githubApi({ base, token, wait = sleep }) {
  const ask = async (method, path, body) => {
    for (let turn = 1; ; turn++) {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "user-agent": "concordat",
          "x-github-api-version": "2022-11-28"
        },
        ...body === void 0 ? {} : { body: JSON.stringify(body) },
        signal: AbortSignal.timeout(TIMEOUT)
      }).catch((error) => new Error(error instanceof Error ? error.message : String(error)));
      if (!(response instanceof Error) && response.ok) return response;
      const again = response instanceof Error ? method !== "POST" : mayAskAgain(response, method);
      if (!again || turn >= TRIES) throw await refusal(response, method, path);
      await wait(pauseOf(response, turn));
    }
  };
  const get = async (path) => (await ask("GET", path)).json();
  return {
    get,
    async all(path) {
      const found = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const answer = await get(`${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`);
        const items = list(Array.isArray(answer) ? answer : data(answer)["artifacts"], 100);
        found.push(...items.map(data));
        if (items.length < 100) break;
      }
      return found;
    },
    async send(method, path, body) {
      const response = await ask(method, path, body);
      return parsed(await response.text());
    },
    async bytes(path, most) {
      const bytes = await readAtMost(await ask("GET", path), most);
      if (bytes === void 0) throw new ApiError(0, `What GitHub sent for ${path} is longer than ${most} bytes.`);
      return bytes;
    }
  };
}
function mayAskAgain(response, method) {
  if (response.status >= 500) return method !== "POST";
  return response.status === 429 || response.status === 403 && isLimit(response);
}
function isLimit({ headers }) {
  return headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0";
}
function pauseOf(response, turn) {
  const asked = response instanceof Error ? null : response.headers.get("retry-after");
  const seconds = asked === null ? 2 ** turn : Number(asked);
  return Math.min(Number.isFinite(seconds) ? Math.max(0, seconds) * 1e3 : 1e3, LONGEST_WAIT);
}
async function refusal(response, method, path) {
  const what = `${method} ${path.replace(/\?.*$/, "")}`;
  if (response instanceof Error) return new ApiError(0, `GitHub did not answer ${what}: ${response.message}.`);
  const said = text(data(parsed(await response.text().catch(() => "")))["message"], 300);
  const why = isLimit(response) && response.status !== 404 ? LIMIT : REASONS[response.status];
  return new ApiError(
    response.status,
    `GitHub answered ${response.status} to ${what}${said === "" ? "" : ` (${said})`}.${why === void 0 ? "" : ` ${why}`}`
  );
}
var LIMIT = "Too much was asked of it in a short time. Run this again in an hour.";
var REASONS = {
  401: "The token does not count: the step has to be given that of the job, as its `token`.",
  403: "The job lacks a permission. The workflow’s `permissions` have to grant what docs/github.md lists for it.",
  404: "It is not there, or the job may not see it: see the permissions that docs/github.md lists.",
  422: "GitHub could not do it with what it was given."
};
function sleep(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

// src/base/visible.ts
var HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
function visible(words) {
  return words.replaceAll(HIDDEN, "�");
}

// src/base/one-line.ts
function oneLine(words) {
  return visible(words).replaceAll(/\s+/g, " ").replaceAll(new RegExp("\\p{Surrogate}", "gu"), "�").trim();
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
function escapeText(words) {
  return words.replaceAll(/[\\*_[\]<>|~&$]|#(?=\d)|:(?=[\w+-]+:)|(?<=\bGH)-(?=\d)/gi, "\\$&").replaceAll(/@|\bwww\.|\b(?:https?|ftp|mailto|xmpp):/gi, "`$&`");
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

// src/actions/due-issue.ts
var LABEL = "agreement review";
var OVERDUE = "review overdue";
var NEAR = [30, 60, 90].map((days) => ({ days, label: `review within ${days} days` }));
function titleOf({ title, id, state, due: due2 }) {
  const words = oneLine(title) || id;
  return `${state === "overdue" ? "Review overdue since" : "Review due by"} ${longDay(due2)}: ${words}`.slice(0, 250);
}
function labelsOf({ state, due: due2 }, today) {
  if (state === "overdue") return [LABEL, OVERDUE];
  const left = (Date.parse(due2) - Date.parse(today)) / 864e5;
  return [
    LABEL,
    ...NEAR.filter(({ days }) => left <= days).slice(0, 1).map(({ label }) => label)
  ];
}
function isLabelOfState(label) {
  return label === OVERDUE || NEAR.some((near) => near.label === label);
}
function markIn(body) {
  const [, id = "", due2 = ""] = /^<!-- concordat:review ([a-z0-9-]+) ([\d-]+) -->/.exec(body) ?? [];
  return ID.test(id) && DAY.test(due2) ? { id, due: due2 } : void 0;
}
function bodyOf({ id, title, state, due: due2, owner, accounts }, files, issues) {
  const called = accounts.map((account) => `@${account}`).join(" ");
  return [
    `<!-- concordat:review ${id} ${due2} -->`,
    `The review of **${escapeMarkdown(title)}** (\`${id}\`) ${state === "overdue" ? "was" : "is"} due by **${longDay(due2)}**${state === "overdue" ? ", and is overdue" : ""}.`,
    ...owner === "" && called === "" ? [] : ["", `Who sees to it: ${[escapeMarkdown(owner), called].filter((words) => words !== "").join(" · ")}`],
    "",
    "### What to do",
    "",
    `1. Look at [the agreement](${files}agreements/${id}/agreement.md). \`concordat review pack ${id}\` puts together what a reviewer looks at: the questions, what changed in the law and in the text since the last review, and what a check finds today.`,
    `2. Answer the questions: are the purposes still relevant, has the scope not slipped, were the benefits realised, is the security effective?`,
    `3. Record it: \`concordat review record ${id} --help\` says how. It writes the review into the log of the agreement. Propose that as a change, as with any other. Without concordat on your computer, [open an issue](${issues}/new/choose) with your answers, so that somebody records them.`,
    "",
    "This issue closes by itself once the review is recorded on the default branch. If the agreement is not needed any more, end it in its log instead.",
    ""
  ].join("\n");
}
function whyClosed(review) {
  return review === void 0 ? "The agreement has no review to come any more: it has ended, or left the register." : `The review is recorded. The next one is due by ${longDay(review.due)}.`;
}

// src/actions/report.ts
var REPORT_FILE = "report.json";
var LONGEST_REPORT = 8 * 1024 * 1024;
var MOST_FINDINGS = 1e3;
var MOST_AGREEMENTS = 200;
var OUTCOMES = ["could-not-check", "passed", "invalid", "overdue"];
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
  const [id, due2] = [matching([one["id"]], ID)[0], matching([one["due"]], DAY)[0]];
  if (id === void 0 || due2 === void 0) return [];
  return [
    {
      id,
      title: text(one["title"], 300),
      state: oneOf(one["state"], ["in-date", "due", "overdue"]),
      due: due2,
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

// src/actions/due.ts
async function due(runner2) {
  const { env } = runner2;
  const [repository = ""] = matching([env["GITHUB_REPOSITORY"]], REPOSITORY);
  const report = readFrom(runner2.input("report") || "concordat-report");
  if (typeof report === "string") return runner2.fail(report);
  if (report.outcome === "could-not-check")
    return runner2.fail(`The register could not be read, so no issue was touched. ${report.messages.join(" ")}`);
  const api = apiOf(runner2);
  const branch = env["GITHUB_REF_NAME"] ?? "main";
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const place = {
    runner: runner2,
    api,
    issues: `/repos/${repository}/issues`,
    page: `${server}/${repository}/issues`,
    files: `${server}/${repository}/blob/${encodeURI(branch)}/${report.folder}`
  };
  const known = await knownIssues(place);
  for (const review of report.reviews.filter(({ state }) => state !== "in-date"))
    await remind(place, report, review, known);
  await closeTheRest(place, report, known);
}
function readFrom(folder) {
  try {
    const path = join(folder, REPORT_FILE);
    return statSync(path).size > LONGEST_REPORT ? "The report is too long." : readReport(readFileSync2(path, "utf8"));
  } catch {
    return `There is no report in ${folder}. The job before this one makes it.`;
  }
}
async function knownIssues({ runner: runner2, api, issues }) {
  const author = runner2.input("author") || "github-actions[bot]";
  const [open, closed] = await Promise.all([
    api.all(`${issues}?state=open&sort=created&direction=asc`),
    api.all(`${issues}?state=closed&labels=${encodeURIComponent(LABEL)}&sort=created&direction=desc`)
  ]);
  return [...open, ...closed].flatMap((issue) => {
    const mark = markIn(text(issue["body"], 1e4));
    const isOurs = data(issue["user"])["login"] === author && issue["pull_request"] === void 0;
    return mark === void 0 || !isOurs ? [] : [{ number: whole(issue["number"]), open: issue["state"] === "open", ...mark, issue }];
  });
}
async function remind(place, report, review, known) {
  const { runner: runner2, api, issues, files, page } = place;
  const own = known.filter(({ id }) => id === review.id);
  const [first, ...others] = own.filter(({ open }) => open);
  for (const other of others) await close(place, other, `The same review is in #${first?.number}.`, "not_planned");
  const found = first ?? own.find(({ due: day }) => day === review.due);
  const [title, body, labels] = [titleOf(review), bodyOf(review, files, page), labelsOf(review, report.today)];
  if (found === void 0) {
    const made = data(await api.send("POST", issues, { title, body, labels }));
    runner2.say(`${review.id}: made issue ${whole(made["number"])}.`);
    await assign(place, whole(made["number"]), review);
    return;
  }
  const had = labelNames(found.issue);
  const kept = [...had.filter((label) => !isLabelOfState(label) && label !== LABEL), ...labels];
  const same = found.open && text(found.issue["title"], 1e3) === title && text(found.issue["body"], 1e5).replaceAll("\r\n", "\n") === body && kept.length === had.length && kept.every((label) => had.includes(label));
  if (same) return runner2.say(`${review.id}: issue ${found.number} is up to date.`);
  await api.send("PATCH", `${issues}/${found.number}`, { title, body, labels: kept, state: "open" });
  if (!found.open)
    await api.send("POST", `${issues}/${found.number}/comments`, {
      body: "This was closed, but no review is on record yet. It closes by itself once one is."
    });
  runner2.say(`${review.id}: brought issue ${found.number} up to date.`);
}
async function assign({ runner: runner2, api, issues }, number, { accounts }) {
  const assignees = accounts.filter((account) => !account.includes("/"));
  if (assignees.length === 0) return;
  try {
    await api.send("POST", `${issues}/${number}/assignees`, { assignees });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422 && error.status !== 404) throw error;
    runner2.warn(`Issue ${number} was assigned to nobody: ${error.message}`);
  }
}
async function closeTheRest(place, report, known) {
  const stays = /* @__PURE__ */ new Set([
    ...report.unknownReviews,
    ...report.reviews.filter(({ state }) => state !== "in-date").map(({ id }) => id)
  ]);
  for (const one of known.filter(({ open, id }) => open && !stays.has(id)))
    await close(place, one, whyClosed(report.reviews.find(({ id }) => id === one.id)), "completed");
}
async function close({ runner: runner2, api, issues }, { number, id }, why, reason) {
  await api.send("POST", `${issues}/${number}/comments`, { body: why });
  await api.send("PATCH", `${issues}/${number}`, { state: "closed", state_reason: reason });
  runner2.say(`${id}: closed issue ${number}.`);
}
function labelNames(issue) {
  const labels = issue["labels"];
  return (Array.isArray(labels) ? labels : []).map(
    (label) => typeof label === "string" ? label : text(data(label)["name"], 200)
  );
}
await act(due);
