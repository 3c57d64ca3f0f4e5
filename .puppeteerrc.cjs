// The browser comes from the npm package @sparticuz/chromium, so puppeteer must not download one of its own.
// The tool takes this file along: puppeteer stops looking where it finds one, and so runs none of a register's.
module.exports = { skipDownload: true };
