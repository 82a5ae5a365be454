// Preloaded: says at the end of a Node process what the kernel noted as the most of its memory.
const { readFileSync, writeSync } = require('node:fs');
process.on('exit', () => {
  try {
    writeSync(2, `\nVmHWM:${/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]}\n`);
  } catch {
    // Not on Linux: nothing is told.
  }
});
