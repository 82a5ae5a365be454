/** LibreOffice without a window, as a second opinion on the files that we write. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));

export type LibreOfficeTarget = 'xlsx' | 'pdf' | 'csv' | 'ods' | 'xls' | 'doc' | 'docx' | 'html';

/**
 * Opens a file in LibreOffice and saves it as another format. The profile is a fresh one in a temporary folder,
 * so that runs do not disturb each other. About 3 s, more the first time.
 */
export function convertWithLibreOffice(
  bytes: Uint8Array,
  target: LibreOfficeTarget,
  extension = 'xlsx',
  filter = '',
): Uint8Array {
  if (program === undefined) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  try {
    const input = join(folder, `input.${extension}`);
    const output = join(folder, 'output');
    writeFileSync(input, bytes);
    execFileSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        filter === '' ? target : `${target}:${filter}`,
        '--outdir',
        output,
        input,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(output, `input.${target}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const hasLibreOffice = program !== undefined;

/** A suite that needs LibreOffice; where it is not installed it is skipped, and a line says so. */
export function describeWithLibreOffice(title: string, suite: () => void): void {
  if (program === undefined) {
    console.warn(`Skipped “${title}”: soffice is not on the PATH.`);
    describe.skip(title, () => test('needs LibreOffice', () => {}));
    return;
  }
  describe(title, suite);
}
