// The browser that prints documents comes with concordat, so none is downloaded beside it.
module.exports = { skipDownload: true };
