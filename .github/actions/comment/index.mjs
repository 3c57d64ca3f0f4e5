// Made from src/actions/comment.ts by `npm run build:actions`. Do not edit it.

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

// node_modules/fflate/esm/index.mjs
import { createRequire } from "module";
var require2 = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var b2 = function(d, b) {
  return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
  return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
  return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data2, opts) {
  return inflt(data2, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var dutf8 = function(d) {
  for (var r = "", i2 = 0; ; ) {
    var c = d[i2++];
    var eb = (c > 127) + (c > 223) + (c > 239);
    if (i2 + eb > d.length)
      return { s: r, r: slc(d, i2 - 1) };
    if (!eb)
      r += String.fromCharCode(c);
    else if (eb == 3) {
      c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
    } else if (eb & 1)
      r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
    else
      r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
  }
};
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
    if (r.length)
      err(8);
    return s;
  }
}
var slzh = function(d, b) {
  return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
  var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
  var _a2 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a2[0], su = _a2[1], off = _a2[2];
  return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
var z64hs = function(d, b, l, z, sc, su, off) {
  var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
  var nf = nsc + nsu + noff;
  if (z && nf) {
    for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
      if (b2(d, b) == 1) {
        return [
          nsc ? b8(d, b + 4 + 8 * nsu) : sc,
          nsu ? b8(d, b + 4) : su,
          noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
          1
        ];
      }
    }
    if (z < 2)
      err(13);
  }
  return [sc, su, off, 0];
};
function unzipSync(data2, opts) {
  var files = {};
  var e = data2.length - 22;
  for (; b4(data2, e) != 101010256; --e) {
    if (!e || data2.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data2, e + 8);
  if (!c)
    return {};
  var o = b4(data2, e + 16);
  var z = b4(data2, e - 20) == 117853008;
  if (z) {
    var ze = b4(data2, e - 12);
    z = b4(data2, ze) == 101075792;
    if (z) {
      c = b4(data2, ze + 32);
      o = b4(data2, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a2 = zh(data2, o, z), c_2 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no = _a2[4], off = _a2[5], b = slzh(data2, off);
    o = no;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data2, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data2.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}

// src/actions/one-file-of-zip.ts
function oneFileOfZip(zip, name, most) {
  try {
    let seen = 0;
    const files = unzipSync(zip, {
      filter: (file) => file.name === name && file.originalSize <= most && file.size <= most && seen++ === 0
    });
    const bytes = files[name];
    return bytes === void 0 || bytes.length > most ? void 0 : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}

// src/actions/report.ts
var REPORT_FILE = "report.json";
var REPORT_ARTIFACT = "concordat-report";
var DRAFTS_ARTIFACT = "concordat-drafts";
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

// src/actions/runner.ts
import { appendFileSync, readFileSync } from "node:fs";

// src/base/visible.ts
var HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
function visible(words) {
  return words.replaceAll(HIDDEN, "�");
}

// src/base/one-line.ts
function oneLine(words) {
  return visible(words).replaceAll(/\s+/g, " ").replaceAll(new RegExp("\\p{Surrogate}", "gu"), "�").trim();
}

// src/actions/runner.ts
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

// src/actions/suggestions.ts
import { createHash } from "node:crypto";

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

// src/actions/patch.ts
function linesAfter(patch) {
  const lines = /* @__PURE__ */ new Map();
  let next = 0;
  for (const row of patch.split("\n")) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row)?.[1];
    if (start !== void 0) next = Number(start);
    else if (next > 0 && (row.startsWith("+") || row.startsWith(" "))) lines.set(next++, row.slice(1));
  }
  return lines;
}

// src/actions/suggestions.ts
var MOST = 10;
function suggestionsFor(findings, folder, files, remarks) {
  const shown = new Map(
    files.map((file) => [text(file["filename"], 1e3), linesAfter(text(file["patch"], 1e6))])
  );
  const taken = /* @__PURE__ */ new Set();
  return findings.flatMap((finding) => {
    const { mend, accepted } = finding;
    if (mend === void 0 || accepted) return [];
    const path = `${folder}${mend.path}`;
    const line = shown.get(path)?.get(mend.line);
    const mended = line === void 0 ? void 0 : mendLine(line, mend);
    if (mended === void 0 || taken.has(`${path}:${mend.line}`)) return [];
    const mark = markOf(path, line ?? "", mended);
    if (remarks.some((remark) => remark.includes(mark))) return [];
    taken.add(`${path}:${mend.line}`);
    return [{ path, line: mend.line, side: "RIGHT", body: bodyOf(finding, mended, mark) }];
  }).slice(0, MOST);
}
function mendLine(line, { was, from, to, put }) {
  const plain = line.replace(/\r$/, "");
  const letters = [...plain.normalize("NFC")];
  if (plain !== was || plain.normalize("NFC") !== plain || /[\r\n]/.test(put)) return void 0;
  if (from < 1 || to < from || to > letters.length + 1) return void 0;
  const mended = [...letters.slice(0, from - 1), put, ...letters.slice(to - 1)].join("");
  return mended === plain ? void 0 : mended;
}
function markOf(path, line, mended) {
  const hash = createHash("sha256").update(JSON.stringify([path, line.trim(), mended.trim()])).digest("hex");
  return `<!-- concordat:suggestion ${hash.slice(0, 32)} -->`;
}
function bodyOf({ pointer, message, remedy }, mended, mark) {
  const label = fieldLabel(pointer);
  const fence = "`".repeat(Math.max(3, ...(mended.match(/`+/g) ?? []).map((row) => row.length + 1)));
  return [
    `${label === "" ? "" : `**${escapeMarkdown(label)}.** `}${escapeMarkdown(message)} ${escapeMarkdown(remedy)}`,
    "",
    `${fence}suggestion`,
    mended,
    fence,
    mark
  ].join("\n");
}

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
var LONGEST_COMMENT = 6e4;
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
function footer({ tool, today }, { run }) {
  const when = today === "" ? "" : ` for ${longDay(today)}`;
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

// src/actions/comment.ts
var MARK = "<!-- concordat:pull-request -->";
async function comment(runner2) {
  const { env } = runner2;
  const [repository = ""] = matching([env["GITHUB_REPOSITORY"]], REPOSITORY);
  const run = data(runner2.event()["workflow_run"]);
  const head = matching([run["head_sha"]], COMMIT)[0];
  if (repository === "" || head === void 0 || run["event"] !== "pull_request")
    return runner2.say("This was not started by a check of a pull request, so there is nothing to comment on.");
  const api = apiOf(runner2);
  const at = `/repos/${repository}`;
  const artifacts = await api.all(`${at}/actions/runs/${whole(run["id"])}/artifacts`);
  const report = await reportOf(api, at, artifacts);
  if (typeof report === "string") return runner2.warn(report);
  const request = await requestAt(api, at, report.pullRequest, head, repository);
  if (typeof request === "string") return runner2.say(request);
  const fork = text(data(data(request["head"])["repo"])["full_name"]) !== repository;
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const runs = `${server}/${repository}/actions/runs/${whole(run["id"])}`;
  const drafts = newest(artifacts, DRAFTS_ARTIFACT);
  const files = await api.all(`${at}/pulls/${report.pullRequest}/files`);
  const judging = judgingIn(files);
  const body = `${MARK}
${tellReport(report, {
    files: `${server}/${repository}/blob/${head}/`,
    // Where somebody else's repository holds the branch, only its own people can change it.
    ...fork ? {} : { edit: `${addressOf(`${server}/${repository}/edit/`, text(data(request["head"])["ref"], 300))}/` },
    ...drafts === void 0 ? {} : { drafts: `${runs}/artifacts/${whole(drafts["id"])}` },
    issues: `${server}/${repository}/issues`,
    run: runs,
    fork,
    judging,
    longest: LONGEST_COMMENT
  })}`;
  const concerns = judging.length + report.touched.length + report.changes.length + report.files.length;
  await keepComment(runner2, api, `${at}/issues`, { report, body, concerns });
  if (!fork) await suggest(runner2, api, `${at}/pulls/${report.pullRequest}`, { report, head, files });
}
function judgingIn(files) {
  const paths = files.flatMap((file) => [text(file["filename"], 1e3), text(file["previous_filename"], 1e3)]);
  return [...new Set(paths.filter((path) => JUDGING.test(path)))].sort();
}
var JUDGING = /^\.github\/(workflows|actions)\/|(^|\/)(package(-lock)?\.json|npm-shrinkwrap\.json|\.npmrc|\.puppeteerrc\.[cm]?js)$/;
function newest(artifacts, name) {
  return artifacts.filter((one) => one["name"] === name && one["expired"] !== true).sort((one, other) => whole(other["id"]) - whole(one["id"]))[0];
}
async function reportOf(api, at, artifacts) {
  const artifact = newest(artifacts, REPORT_ARTIFACT);
  if (artifact === void 0) return "The check left no report, so there is nothing to comment on.";
  if (whole(artifact["size_in_bytes"]) > LONGEST_REPORT) return "The report of the check is too long to be read.";
  const zip = await api.bytes(`${at}/actions/artifacts/${whole(artifact["id"])}/zip`, LONGEST_REPORT);
  const json = oneFileOfZip(zip, REPORT_FILE, LONGEST_REPORT);
  return json === void 0 ? "The report of the check could not be read." : readReport(json);
}
async function requestAt(api, at, number, head, repository) {
  if (number === 0) return "The report names no pull request.";
  let request;
  try {
    request = data(await api.get(`${at}/pulls/${number}`));
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return `There is no pull request ${number}.`;
    throw error;
  }
  if (data(request["head"])["sha"] !== head || data(data(request["base"])["repo"])["full_name"] !== repository)
    return `Pull request ${number} is not at the commit that was checked. A later check will comment on it, if there is one.`;
  return request["state"] === "open" ? request : `Pull request ${number} is no longer open.`;
}
async function keepComment(runner2, api, issues, { report, body, concerns }) {
  const author = runner2.input("author") || "github-actions[bot]";
  const comments = await api.all(`${issues}/${report.pullRequest}/comments`);
  const own = comments.find((one) => data(one["user"])["login"] === author && text(one["body"], 100).startsWith(MARK));
  if (own === void 0) {
    if (concerns === 0 && report.outcome === "passed")
      return runner2.say("The change does not concern the register, so no comment is made.");
    await api.send("POST", `${issues}/${report.pullRequest}/comments`, { body });
    return runner2.say("Commented.");
  }
  if (text(own["body"], 1e5).replaceAll("\r\n", "\n").trim() === body.trim())
    return runner2.say("The comment is up to date.");
  await api.send("PATCH", `${issues}/comments/${whole(own["id"])}`, { body });
  runner2.say("Brought the comment up to date.");
}
var MENDS = "Mends that can be made on the line itself. *Commit suggestion* makes one; *Add suggestion to batch*, under *Files changed*, several at once.";
async function suggest(runner2, api, pull, { report, head, files }) {
  if (!report.findings.some(({ mend, accepted }) => mend !== void 0 && !accepted)) return;
  const remarks = await api.all(`${pull}/comments`);
  const author = runner2.input("author") || "github-actions[bot]";
  const own = remarks.filter((one) => data(one["user"])["login"] === author).map((one) => text(one["body"], 1e5));
  const comments = suggestionsFor(report.findings, report.folder, files, own);
  if (comments.length === 0) return;
  try {
    await api.send("POST", `${pull}/reviews`, { commit_id: head, event: "COMMENT", body: MENDS, comments });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    runner2.warn(`No mends were suggested on the lines: ${error.message}`);
  }
}
await act(comment);
