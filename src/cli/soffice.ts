/** LibreOffice as the press: it lays the document out, so that the contents name the right pages, and prints it. */
import { execFile } from 'node:child_process';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { Press } from '../publication/package';
import { CliFault } from './fault';
import { replacedFonts } from './pdf-fonts';
import type { ReplacedFonts } from './pdf-fonts';
import { pagesOfLinks } from './pdf-pages';
import { withoutTraces } from './pdf-traces';
import { workFolder } from './staging';

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
  /** Fonts of the last PDF that are not the document's own. */
  replaced: ReplacedFonts | null = null;

  private constructor(
    private readonly program: string,
    private readonly folder: string,
  ) {}

  static async start(program: string): Promise<Soffice> {
    return new Soffice(program, await workFolder());
  }

  async pages(docx: Uint8Array): Promise<ReadonlyMap<string, number> | null> {
    const body = unzipSync(docx)['word/document.xml'] ?? new Uint8Array();
    const marks = [...strFromU8(body).matchAll(/PAGEREF (\w+)/g)].map(([, mark = '']) => mark);
    return pagesOfLinks(await this.convert(docx), marks);
  }

  async pdf(docx: Uint8Array): Promise<Uint8Array> {
    const pdf = await this.convert(docx);
    this.replaced = replacedFonts(pdf);
    return withoutTraces(pdf);
  }

  /** A document of an older kind. @throws where it cannot be opened */
  async docx(doc: Uint8Array): Promise<Uint8Array> {
    await writeFile(join(this.folder, 'document.doc'), doc);
    return this.run('docx:MS Word 2007 XML', 'document.doc');
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private async convert(docx: Uint8Array): Promise<Uint8Array> {
    await writeFile(join(this.folder, 'document.docx'), docx);
    // Read aloud it says what it shows (PDF/UA-1), or is at least tagged; a LibreOffice before 7.4 takes no options.
    const yes = { type: 'boolean', value: 'true' };
    const wishes = [{ UseTaggedPDF: yes, PDFUACompliance: yes }, { UseTaggedPDF: yes }];
    const filters = wishes.map((wish) => `pdf:writer_pdf_Export:${JSON.stringify(wish)}`);
    for (const target of [...filters, 'pdf']) {
      const pdf = await this.run(target).catch(() => null);
      if (pdf) return pdf;
    }
    throw new CliFault('LibreOffice 没有能把文档转成 PDF；不用 --pdf 仍可导出其余文件');
  }

  private async run(target: string, from = 'document.docx'): Promise<Uint8Array> {
    const [kind = ''] = target.split(':');
    const [input, output] = [join(this.folder, from), join(this.folder, `document.${kind}`)];
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      target,
      '--outdir',
      this.folder,
      input,
    ];
    await rm(output, { force: true });
    await promisify(execFile)(this.program, args, { timeout: LONGEST });
    return new Uint8Array(await readFile(output));
  }
}
