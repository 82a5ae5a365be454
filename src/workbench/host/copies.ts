/**
 * `getFileAsync` and what follows it: the open file's bytes, handed out in slices. Not part of the rich API:
 * three methods of their own, answered by number (measured with office.js 1.1.110).
 */
const FileMethod = { Copy: 77, Slice: 80, Release: 81 } as const;

/** What office.js calls an internal error, for whatever keeps the host from handing the file out. */
const INTERNAL_ERROR = 5001;
const COMPRESSED = 5;
const PDF = 6;

export type FileAnswer = { readonly payload?: readonly unknown[] } | { readonly refused: number };

export class FileCopies {
  private readonly open = new Map<number, Uint8Array>();
  private serial = 0;

  constructor(
    private readonly bytes: () => Promise<Uint8Array>,
    private readonly pdf: () => Promise<Uint8Array>,
  ) {}

  /** Null where the method is none of these. */
  answer(method: number, args: readonly unknown[]): Promise<FileAnswer> | null {
    const [first = 0, second = 0, third = 0] = args.map(Number);
    if (method === FileMethod.Copy) return this.copy(first);
    if (method === FileMethod.Slice) return Promise.resolve(this.slice(first, second, third));
    if (method !== FileMethod.Release) return null;
    this.open.delete(first);
    return Promise.resolve({});
  }

  private async copy(type: number): Promise<FileAnswer> {
    // Excel keeps two copies at most, and hands out no spreadsheet as text.
    if ((type !== COMPRESSED && type !== PDF) || this.open.size >= 2) return { refused: INTERNAL_ERROR };
    try {
      const bytes = await (type === PDF ? this.pdf() : this.bytes());
      this.serial += 1;
      this.open.set(this.serial, bytes);
      return { payload: [this.serial, bytes.length] };
    } catch {
      return { refused: INTERNAL_ERROR };
    }
  }

  private slice(handle: number, offset: number, size: number): FileAnswer {
    const bytes = this.open.get(handle)?.subarray(offset, offset + size);
    return bytes ? { payload: [[...bytes], bytes.length] } : { refused: INTERNAL_ERROR };
  }
}
