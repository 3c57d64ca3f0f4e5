/** Loaded into a program by `--import`: its last line says how much memory it took at the most, in bytes. */
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS * 1024}\n`));
