/** The conformance suite, built like the command line so that it tries what is shipped. */
const path = require('node:path');
const cli = require('./cli.config.cjs');

module.exports = {
  ...cli,
  entry: { conformance: './conformance/main.ts' },
  output: { ...cli.output, path: path.resolve(__dirname, '../dist/conformance') },
};
