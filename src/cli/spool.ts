/** Texts put aside on the disk until they are written out, so that memory does not grow with the number of files. */
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { workFolder } from './staging';

/** Where a text lies, in bytes. */
export interface SpoolPlace {
  readonly at: number;
  readonly length: number;
}

export class Spool {
  private end = 0;
  private readonly places: SpoolPlace[] = [];

  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  static async open(): Promise<Spool> {
    const folder = await workFolder();
    return new Spool(folder, await open(join(folder, 'texts'), 'w+'));
  }

  async put(text: string): Promise<SpoolPlace> {
    const bytes = Buffer.from(text);
    const place = { at: this.end, length: bytes.length };
    await this.file.write(bytes, 0, bytes.length, this.end);
    this.places.push(place);
    this.end += bytes.length;
    return place;
  }

  async get({ at, length }: SpoolPlace): Promise<string> {
    const bytes = Buffer.alloc(length);
    await this.file.read(bytes, 0, length, at);
    return bytes.toString('utf8');
  }

  /** All of them, in their order. */
  async *all(): AsyncIterable<string> {
    for (const place of this.places) yield await this.get(place);
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
