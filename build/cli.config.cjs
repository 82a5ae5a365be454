/** The command line as one file in dist/, so that it starts fast; beside it the worker that checks one file of many. */
const path = require('node:path');
const { characterMaps, pdfEngine, typescript } = require('./rules.cjs');

module.exports = {
  mode: 'production',
  target: 'node20',
  entry: { 'budget-disclosure': './src/cli/main.ts', 'check-worker': './src/cli/check-worker.ts' },
  output: {
    path: path.resolve(__dirname, '../dist/cli'),
    filename: '[name].cjs',
    chunkFilename: '[name].cjs',
    library: { type: 'commonjs2' },
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript, characterMaps, pdfEngine] },
  // Names and lines stay readable: a stack trace in a bug report is worth more than a smaller file.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
