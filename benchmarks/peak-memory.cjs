// Preloaded: prints the peak memory of the process, in kB, when it exits.
process.on('exit', () => require('node:fs').writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
