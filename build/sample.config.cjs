/** The sample workbook's maker, built like the command line. */
const path = require('node:path');
const cli = require('./cli.config.cjs');

module.exports = {
  ...cli,
  entry: { sample: './samples/make.ts' },
  output: { ...cli.output, path: path.resolve(__dirname, '../dist/sample') },
};
