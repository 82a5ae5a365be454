/** The benchmarks, built like the command line so that they measure what is shipped. */
const path = require('node:path');
const cli = require('./cli.config.cjs');

module.exports = {
  ...cli,
  entry: { bench: './bench/main.ts', grown: './bench/grown.ts' },
  output: { ...cli.output, path: path.resolve(__dirname, '../dist/bench') },
};
