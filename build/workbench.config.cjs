/** The workbench: the page with the grid, and the bridge that its pane loads before office.js. */
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const { characterMaps, pdfEngine, typescript, univer: mended } = require('./rules.cjs');

const univer = (name) => path.resolve(__dirname, `../node_modules/@univerjs/${name}/lib/index.css`);

const OFFICE_JS = path.resolve(__dirname, '../node_modules/@microsoft/office-js/dist');

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { workbench: './src/workbench/main.ts', 'pane/host-bridge': './src/workbench/bridge.ts' },
  // Not cleaned: the pane is built into the same folder by its own configuration.
  output: { path: path.resolve(__dirname, '../dist/workbench'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript, characterMaps, pdfEngine, mended] },
  // A page for this machine alone, built at every first start: a quick build is worth more than a small file.
  optimization: { minimize: false },
  plugins: [
    // Hyphenation of some eighty languages, of which Univer loads one.
    new webpack.IgnorePlugin({
      checkResource: (request, context) =>
        /@univerjs[\\/]engine-render/.test(context) && /^\.\/(?!en-)[a-z-]+\d*-[\w-]{8}\.js$/.test(request),
    }),
    new CopyPlugin({
      patterns: [
        { from: './src/workbench/index.html' },
        { from: './src/workbench/workbench.css' },
        ...['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui'].map((name) => ({
          from: univer(name),
          to: `univer/${name}.css`,
        })),
        // What office.js asks for in this host. The npm copy serves this machine only and is never published.
        ...['office.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js'].map((name) => ({
          from: path.join(OFFICE_JS, name),
          to: `office-js/${name}`,
        })),
        { from: './samples/sichuan-sample.xlsx', to: 'sample.xlsx', noErrorOnMissing: true },
      ],
    }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
};
