// Made from src/actions/build.ts by `npm run build:actions`. Do not edit it.

// src/actions/data.ts
function data(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return void 0;
  }
}
var ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

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
function append(path, text) {
  if (path !== void 0 && path !== "") appendFileSync(path, text);
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
  const words = ["build", ...only, ...options(runner2, out, drafts)];
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
function linesOf(text) {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
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
