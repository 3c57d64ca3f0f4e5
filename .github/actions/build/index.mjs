// Made from src/actions/build.ts by `npm run build:actions`. Do not edit it.

// src/actions/data.ts
function data(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function text(value, most = 4e3) {
  return typeof value === "string" ? value.slice(0, most) : "";
}
function list(value, most = 5e3) {
  return Array.isArray(value) ? value.slice(0, most) : [];
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

// src/actions/last-state.ts
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/base/manifest.ts
var MANIFEST_PATH = "manifest.json";
var FORM = "concordat-manifest/1";
var ZEROS = "0".repeat(64);
var ENCODER = new TextEncoder();
var BEGINNING = `{
  "form": "${FORM}"`;
var MOST_MANIFEST = 64 * 2 ** 20;

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

// src/actions/last-state.ts
var BEGIN_ANEW = "none";
var TRIES2 = 3;
var TIMEOUT2 = 3e4;
async function lastState(runner2) {
  const asked = runner2.input("published");
  if (asked === BEGIN_ANEW)
    return { none: "The history of the register begins anew with this state, as was asked for." };
  const address = asked === "" ? await pagesAddress(runner2) : asked;
  if (typeof address !== "string") return address;
  const site = address.endsWith("/") ? address : `${address}/`;
  if (!/^https?:\/\//.test(site) || !URL.canParse(MANIFEST_PATH, site))
    return { fault: `\`published\` is no address of a site: ${address}.` };
  const url = new URL(MANIFEST_PATH, site);
  const bytes = await fetched(url);
  if (typeof bytes === "string")
    return {
      fault: `What was published last could not be had from ${url.href}: ${bytes}. Without it the history of the register would break off, so nothing was published. Run this again; where the site cannot be read from here, give the step \`published: ${BEGIN_ANEW}\`.`
    };
  if (bytes === void 0)
    return { none: `Nothing is published at ${url.href} yet, so the history of the register begins with this state.` };
  const file = join(runner2.env["RUNNER_TEMP"] ?? tmpdir(), "published-last.json");
  writeFileSync(file, bytes);
  return { file };
}
async function pagesAddress(runner2) {
  const [repository] = matching([runner2.env["GITHUB_REPOSITORY"]], REPOSITORY);
  if (runner2.input("token") === "" || repository === void 0)
    return { none: "Nobody said where the register was published before, so its history begins with this state." };
  try {
    const address = text(data(await apiOf(runner2).get(`/repos/${repository}/pages`))["html_url"], 2e3);
    return address === "" ? { fault: "GitHub does not say where it publishes the pages of this repository." } : address;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 404)
      return {
        none: "GitHub publishes no pages of this repository yet, so the history of the register begins with this state."
      };
    return { fault: `GitHub was asked where the register is published. ${error.message}` };
  }
}
async function fetched(url) {
  let why = "";
  for (let turn = 1; turn <= TRIES2; turn += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT2) });
      if (response.status === 404) return void 0;
      if (response.ok)
        return await readAtMost(response, MOST_MANIFEST) ?? `it is longer than ${MOST_MANIFEST / 2 ** 20} MB`;
      why = `the answer was ${response.status}`;
      if (response.status < 500) return why;
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
    }
  }
  return why;
}

// src/actions/run-tool.ts
import { spawnSync } from "node:child_process";
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
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...words], {
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

// src/actions/build.ts
async function build(runner2) {
  const drafts = runner2.input("drafts") === "true";
  const only = runner2.input("only").split(/[\s,]+/).filter((id) => ID.test(id));
  if (drafts && only.length === 0) {
    runner2.say("The change touches no agreement, so there are no documents to make.");
    runner2.output("made", "false");
    return;
  }
  const out = runner2.input("out") || "dist/site";
  const last = drafts ? void 0 : await lastState(runner2);
  if (last !== void 0 && "fault" in last) {
    runner2.output("made", "false");
    return runner2.fail(last.fault);
  }
  if (last !== void 0 && "none" in last) runner2.warn(last.none);
  const previous = last !== void 0 && "file" in last ? ["--previous", last.file] : [];
  const words = ["build", ...only, ...options(runner2, out, drafts), ...previous];
  const { exit, stdout, messages } = runTool(runner2, words, drafts ? "read" : "show");
  for (const line of [...linesOf(stdout), ...messages]) runner2.say(line);
  const made = exit === 0 || exit === 3 || drafts && exit === 1;
  runner2.output("made", String(made));
  runner2.output("overdue", String(exit === 3));
  if (made) return;
  const why = exit === 1 ? "Something is invalid, so nothing was published." : "The register could not be built.";
  if (drafts) runner2.warn("The documents of this change could not be made. The log of this step says why.");
  else runner2.fail(`${why} The log of this step says what it is.`);
}
function linesOf(text2) {
  return text2 === "" ? [] : text2.replace(/\n$/, "").split("\n");
}
function options(runner2, out, drafts) {
  const [formats, today, merge] = [runner2.input("formats"), runner2.input("today"), runner2.input("merge")];
  return [
    "--root",
    runner2.input("root") || ".",
    "--out",
    out,
    ...drafts ? ["--drafts"] : [],
    ...formats === "" ? [] : ["--formats", formats],
    ...today === "" ? [] : ["--today", today],
    ...merge === "" ? [] : ["--merge", merge],
    "--format",
    drafts ? "text" : "github"
  ];
}
await act(build);
