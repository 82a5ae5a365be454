/** A fictional department's workbook with planted faults, to try the program on. */
import sample from '../../samples/sichuan-sample.xlsx';
import type { OpenFiles } from './open-files';

/** The build puts the file into the script as a data address; the page's policy allows no fetching, not even of that. */
export function sampleBytes(): Uint8Array<ArrayBuffer> {
  const text = atob(sample.slice(sample.indexOf(',') + 1));
  return Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
}

export function openSample(files: OpenFiles): void {
  files.open({ name: '示例（虚构）.xlsx', bytes: sampleBytes(), handle: null });
}
