/** Departments put aside on the disk until their pages are written, so that memory does not grow with their number. */
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownCause, Standing } from '../bureau/standing';

export class Spool {
  private end = 0;
  private readonly places = new Map<Standing, { at: number; length: number }>();

  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'budget-spool-'));
    return new Spool(folder, await open(join(folder, 'causes'), 'w+'));
  }

  async put(standing: Standing, causes: readonly KnownCause[]): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(causes));
    await this.file.write(bytes, 0, bytes.length, this.end);
    this.places.set(standing, { at: this.end, length: bytes.length });
    this.end += bytes.length;
  }

  async get(standing: Standing): Promise<{ standing: Standing; causes: readonly KnownCause[] }> {
    const { at, length } = this.places.get(standing) ?? { at: 0, length: 0 };
    const bytes = Buffer.alloc(length);
    await this.file.read(bytes, 0, length, at);
    return { standing, causes: length === 0 ? [] : (JSON.parse(bytes.toString('utf8')) as KnownCause[]) };
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
