/** The command line in dist/: what starts it, and files that are loaded when a command needs them. */
const path = require('node:path');
const { NormalModuleReplacementPlugin } = require('webpack');
const { AsciiPlugin } = require('./ascii.cjs');
const { characterMaps, pdfEngine, typescript } = require('./rules.cjs');

module.exports = {
  mode: 'production',
  target: 'node20',
  entry: { 'budget-disclosure': './src/cli/main.ts', start: './src/cli/start.ts' },
  output: {
    path: path.resolve(__dirname, '../dist/cli'),
    filename: '[name].cjs',
    chunkFilename: '[name].cjs',
    library: { type: 'commonjs2' },
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  plugins: [
    new NormalModuleReplacementPlugin(/(?:^\.|\/ooxml)\/deflate$/, (asked) => {
      const source = (file) => path.resolve(__dirname, '../src', file);
      if (path.resolve(asked.context, asked.request) === source('ooxml/deflate'))
        asked.request = source('cli/native-deflate');
    }),
    new AsciiPlugin(),
  ],
  module: { rules: [typescript, characterMaps, pdfEngine] },
  // Names and lines stay readable: a stack trace in a bug report is worth more than a smaller file.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
