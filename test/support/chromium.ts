/** Chromium without a window, as a second maker of PDFs. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Prints a page as a browser does; about 2 s. */
export function printWithChromium(html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  try {
    const [page, output] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    execFileSync(
      program,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${output}`,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that needs Chromium; where it is not installed it is skipped, and a line says so. */
export function describeWithChromium(title: string, suite: () => void): void {
  if (!existsSync(program)) {
    console.warn(`Skipped “${title}”: no Chromium at ${program} (set CHROMIUM).`);
    describe.skip(title, () => test('needs Chromium', () => {}));
    return;
  }
  describe(title, suite);
}
