/**
 * The desk as one file: dist/预算公开助手.html, opened from disk by a double click. Script, worker, styles and
 * sample stand in it; its policy allows its own script, known by its hash, and nothing from outside.
 */
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { characterMaps, guide, pdfEngine, typescript } = require('./rules.cjs');

const root = path.resolve(__dirname, '..');
const PAGE = '预算公开助手.html';
const SCRIPT = 'desk.js';

/** The pane's styles and then the desk's, which fit the pane into its half. */
function styles() {
  const folder = path.join(root, 'src/taskpane');
  const sheets = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.css'))
    .map((name) => path.join(folder, name))
    .toSorted((a, b) => Number(!a.includes('/ui/')) - Number(!b.includes('/ui/')) || (a < b ? -1 : 1));
  return [...sheets, path.join(root, 'src/desk/desk.css'), path.join(root, 'src/desk/folder/folder.css')]
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
}

/** Puts the one script into the page, after webpack is done with it: the policy knows it by the hash of its last byte. */
class OnePage {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('OnePage', () => {
      const folder = compiler.options.output.path;
      // What would end the script element inside a string or a comment of it.
      const script = readFileSync(path.join(folder, SCRIPT), 'utf8')
        .replaceAll('</script', String.raw`<\/script`)
        .replaceAll('<!--', String.raw`<\!--`)
        // As the page's parser reads line ends: the hash is that of what it has read.
        .replaceAll(/\r\n?/g, '\n');
      const policy = [
        "default-src 'none'",
        `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
        'worker-src blob:',
        // Styles are made by the components at run time.
        "style-src 'unsafe-inline'",
        'img-src data: blob:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      const page = readFileSync(path.join(root, 'src/desk/desk.html'), 'utf8')
        .replace('{policy}', () => policy)
        .replace('<style></style>', () => `<style>${styles()}</style>`)
        .replace('<script></script>', () => `<script>${script}</script>`);
      writeFileSync(path.join(root, 'dist', PAGE), page);
      rmSync(folder, { recursive: true });
    });
  }
}

module.exports = {
  mode: 'production',
  context: root,
  target: ['web', 'es2022'],
  entry: './src/desk/index.ts',
  output: { path: path.join(root, 'dist/desk'), filename: SCRIPT, publicPath: '', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    // All in one: what the pane fetches when it is needed is here already, and only begins to run then.
    parser: { javascript: { dynamicImportMode: 'eager', url: false } },
    rules: [typescript, characterMaps, guide, pdfEngine, { test: /\.xlsx$/, type: 'asset/inline' }],
  },
  optimization: { splitChunks: false },
  plugins: [new OnePage()],
  performance: { hints: false },
  stats: 'errors-warnings',
};
