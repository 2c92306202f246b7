// Preloaded: says at the end how much memory the process had at its peak, in kB.
process.on('exit', () => require('node:fs').writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
