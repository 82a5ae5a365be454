/**
 * Draws assets/*.svg and renders them at every size the ribbon asks for. Needs a Chromium (CHROMIUM names it);
 * run by hand when an icon changes: node build/icons.cjs
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const INK = '#1f5a92';
const PAPER = '#ffffff';
const RED = '#c4342b';
const GREEN = '#1e7a46';

/** On a grid of 16, so that the smallest size is sharp: lines lie on whole pixels. */
const svg = (body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">${body}</svg>\n`;
const table = (x, y, width, height) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${PAPER}"/>` +
  `<path d="M${x} ${y}h${width}v${height}h-${width}z M${x + 1} ${y + 3}v${height - 4}h${width - 2}v-${height - 4}z" fill="${INK}" fill-rule="evenodd"/>` +
  `<path d="M${x + 4} ${y + 3}h1v${height - 4}h-1z M${x + 1} ${y + 6}h${width - 2}v1h-${width - 2}z" fill="${INK}"/>`;

const ICONS = {
  // A table with the seal of what is made public.
  pane:
    table(1, 1, 13, 13) +
    `<circle cx="11.5" cy="11.5" r="4" fill="${RED}" stroke="${PAPER}"/><path d="M11.5 9.2l.7 1.5 1.6.2-1.2 1.1.3 1.6-1.4-.8-1.4.8.3-1.6-1.2-1.1 1.6-.2z" fill="${PAPER}"/>`,
  scaffold:
    table(1, 1, 13, 13) +
    `<path d="M9 8h5v8h-5z M7 10h9v4h-9z" fill="${PAPER}"/><path d="M11 9h2v2h2v2h-2v2h-2v-2h-2v-2h2z" fill="${GREEN}"/>`,
  check:
    table(1, 1, 13, 13) +
    `<path d="M6.5 11l3.5 3.5L15.5 8" fill="none" stroke="${PAPER}" stroke-width="4"/><path d="M7 11l3 3L15 8.5" fill="none" stroke="${GREEN}" stroke-width="2"/>`,
  recalculate: `<path d="M3 2h10v3h-2v-1h-4.6l3.2 4-3.2 4h4.6v-1h2v3h-10v-2l3.6-4-3.6-4z" fill="${INK}"/>`,
  export:
    table(1, 1, 11, 13) +
    `<path d="M7 6h4v-3l5 5.5-5 5.5v-3h-4z" fill="${PAPER}"/><path d="M8 7.5h4v-2l3 3-3 3v-2h-4z" fill="${GREEN}"/>`,
};

async function main() {
  const folder = path.resolve(__dirname, '../assets');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  for (const [name, body] of Object.entries(ICONS)) {
    writeFileSync(path.join(folder, `${name}.svg`), svg(body));
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      const drawn = svg(body).replace(
        'width="16" height="16"',
        `width="${size}" height="${size}" style="display:block"`,
      );
      await page.setContent(`<body style="margin:0">${drawn}</body>`);
      await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void main();
