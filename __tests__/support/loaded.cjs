// Preloaded into a process: notes at its end which files and which of Node's own modules it has loaded.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const builtins = process.moduleLoadList.map((name) => name.replace(/^NativeModule /, ''));
  writeFileSync(process.env.LOADED_FILE, JSON.stringify({ files: Object.keys(require.cache), builtins }));
});
