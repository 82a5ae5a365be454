/** LibreOffice as the press: it lays the document out, so that the contents name the right pages, and prints it. */
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Press } from '../publication/package';
import { CliFault } from './fault';

const LONGEST = 180_000;

export async function findSoffice(): Promise<string | null> {
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of folder === '' ? [] : names) {
      const path = join(folder, name);
      if (
        await access(path).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  }
  return null;
}

/** One profile for both runs, which is not the user's: a LibreOffice that is open does not get in the way. */
export class Soffice implements Press {
  private constructor(
    private readonly program: string,
    private readonly folder: string,
  ) {}

  static async start(program: string): Promise<Soffice> {
    return new Soffice(program, await mkdtemp(join(tmpdir(), 'budget-disclosure-')));
  }

  async pages(docx: Uint8Array): Promise<ReadonlyMap<string, number>> {
    const text = new TextDecoder().decode(await this.convert(docx, 'fodt'));
    const found = [...text.matchAll(/<text:bookmark-ref [^>]*text:ref-name="([^"]+)"[^>]*>(\d+)</g)];
    return new Map(found.map(([, mark = '', page]) => [mark, Number(page)]));
  }

  pdf(docx: Uint8Array): Promise<Uint8Array> {
    return this.convert(docx, 'pdf');
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private async convert(docx: Uint8Array, to: 'fodt' | 'pdf'): Promise<Uint8Array> {
    const input = join(this.folder, 'document.docx');
    await writeFile(input, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    const args = ['--headless', '--norestore', '--convert-to', to, '--outdir', this.folder, input];
    try {
      await promisify(execFile)(this.program, [profile, ...args], {
        timeout: LONGEST,
        // The moment of printing tells nobody anything, and the same document is to give the same file.
        env: { ...process.env, SOURCE_DATE_EPOCH: '315532800' },
      });
      return new Uint8Array(await readFile(join(this.folder, `document.${to}`)));
    } catch {
      throw new CliFault('LibreOffice 没有能把文档转成 PDF；不用 --pdf 仍可导出其余文件');
    }
  }
}
