/** The makers of the sample workbooks, built like the command line. */
const path = require('node:path');
const cli = require('./cli.config.cjs');

module.exports = {
  ...cli,
  entry: { sample: ['./samples/make.ts', './samples/make-yunling.ts'] },
  output: { ...cli.output, path: path.resolve(__dirname, '../dist/sample') },
};
