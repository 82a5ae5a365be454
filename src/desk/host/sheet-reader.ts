/** The open file read for the page: sheet by sheet with breaths between, and only what has changed since the last time. */
import { PartMemo } from '../../ooxml/part-memo';
import { breath } from '../../workbook/breath';
import { Looks, type SheetLook } from '../../workbook/look/look';
import type { Workbook } from '../../workbook/model';
import { readBySheets } from '../../workbook/read';
import type { Package } from '../../ooxml/package';

/** Milliseconds of reading at a stretch. */
const STRETCH = 30;

export interface ReadFile {
  readonly workbook: Workbook;
  readonly looks: ReadonlyMap<string, SheetLook>;
}

export class SheetReader {
  private readonly memo = new PartMemo();

  /** @throws WorkbookError for whatever is no workbook, damaged or too large */
  async read(pkg: Package): Promise<ReadFile> {
    const reading = readBySheets(pkg, this.memo);
    const looks = new Map<string, SheetLook>();
    let look: Looks | null = null;
    let since = performance.now();
    for (;;) {
      const { done, value } = reading.next();
      if (done === true) return { workbook: value, looks };
      look ??= new Looks(pkg, this.memo);
      looks.set(value.name, look.of(value.path));
      if (performance.now() - since < STRETCH) continue;
      await breath();
      since = performance.now();
    }
  }
}
