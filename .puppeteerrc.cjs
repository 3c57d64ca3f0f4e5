// The browser comes from the npm package @sparticuz/chromium, so puppeteer must not download one of its own.
module.exports = { skipDownload: true };
