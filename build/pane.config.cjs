/**
 * The task pane as static files for any https server: dist/pane/. Settings, by environment:
 *   OFFICE_JS  `cdn` (Microsoft's, the default), `21vianet` (China), or an address relative to the page
 *   WORKBENCH  1 builds the pane of the workbench: dist/workbench/pane/, with the host emulator before office.js
 *   ADDIN_URL  the https address that the files will have; writes manifest.xml for it beside them
 *   ADDIN_ID   another id for the add-in, where an organisation runs two of them
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { productionManifest, DEVELOPMENT_URL } = require('./manifest.cjs');
const { characterMaps, guide, pdfEngine, personas, tokens, typescript } = require('./rules.cjs');

const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

const root = path.resolve(__dirname, '..');
const workbench = process.env.WORKBENCH === '1';
const chosen = process.env.OFFICE_JS ?? (workbench ? '../office-js/office.js' : 'cdn');
const officeJs = OFFICE_JS[chosen] ?? chosen;
const addin = process.env.ADDIN_URL ?? DEVELOPMENT_URL;

/** Scripts from the place of office.js and our own, and nothing else: no connections, frames, forms or plug-ins. */
function policy() {
  const office = /^https?:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "worker-src 'self'",
    // Styles are made by the components at run time, through the style sheet's own interface.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A library that several chunks share, in a chunk of its own. */
function library(name, test = name.replace('.', '\\.')) {
  return {
    test: new RegExp(`node_modules[\\\\/]${test}[\\\\/]`),
    name: name.replace('.js', ''),
    chunks: 'async',
    enforce: true,
  };
}

const LIBRARIES = {
  decimal: library('decimal.js'),
  zod: library('zod'),
  fflate: library('fflate'),
  // Of the form in 准备 and of later steps: a workbook that is begun opens without.
  fields: library('fields', '@fluentui[\\\\/]react-(?:field|input|label|select)'),
};

/** The pane's styles as one file: what all steps share comes before a step's own. */
function oneSheet(files) {
  const shared = ({ sourceFilename }) => (sourceFilename.includes('/ui/') ? 0 : 1);
  return files
    .toSorted((a, b) => shared(a) - shared(b) || (a.sourceFilename < b.sourceFilename ? -1 : 1))
    .map(({ data }) => data.toString())
    .join('\n');
}

module.exports = (_, { mode = 'production' } = {}) => ({
  mode,
  context: root,
  target: ['web', 'es2022'],
  entry: { taskpane: ['./src/taskpane/index.ts', './src/commands/index.ts'] },
  output: {
    path: path.join(root, 'dist', workbench ? 'workbench/pane' : 'pane'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    // Wherever the folder is put.
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript, characterMaps, guide, pdfEngine, personas, tokens] },
  devtool: mode === 'production' ? false : 'source-map',
  plugins: [
    new HtmlPlugin({
      template: 'src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      // The page is tiny and its policy must not be rewritten.
      minify: false,
      // A new build is fetched in spite of a web view's cache.
      hash: true,
      templateParameters: { officeJs, workbench, policy: policy() },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'src/taskpane/**/*.css', to: 'pane.css', transformAll: oneSheet },
        { from: 'src/commands/shortcuts*.json', to: '[name][ext]' },
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        {
          from: 'manifest.xml',
          transform: (content) => productionManifest(content.toString(), addin, process.env.ADDIN_ID),
        },
      ],
    }),
  ],
  // Names that stay, so that a server's rules and a cache may know them.
  optimization: { splitChunks: { cacheGroups: LIBRARIES } },
  performance: { hints: false },
  stats: 'errors-warnings',
  devServer: {
    port: 3000,
    server: devServer(),
    static: false,
    // Nor to a name that was made to lead here.
    allowedHosts: ['localhost'],
    // The page's policy allows no connections, so there is nothing to push changes through: reload by hand.
    hot: false,
    liveReload: false,
    client: false,
    headers: { 'Cache-Control': 'no-store' },
  },
});

/** Certificates that office-addin-dev-certs has made; asked for only when serving. */
function devServer() {
  if (!process.env.WEBPACK_SERVE) return 'http';
  const folder = path.join(require('node:os').homedir(), '.office-addin-dev-certs');
  return {
    type: 'https',
    options: Object.fromEntries(
      [
        ['key', 'localhost.key'],
        ['cert', 'localhost.crt'],
        ['ca', 'ca.crt'],
      ].map(([option, file]) => [option, readFileSync(path.join(folder, file))]),
    ),
  };
}
