/** A zip of files that were handed in together. */
import { PackageFault } from '../ooxml/fault';
import { inflateEntry, readZip } from '../ooxml/zip';
import { kindOf } from '../reader/kind';
import { isLeftover } from './files';

export type Unpacked =
  | { readonly steps: readonly string[]; readonly bytes: Uint8Array }
  | { readonly leftover: string }
  | { readonly fault: string };

export const isArchive = (bytes: Uint8Array): boolean => kindOf(bytes) === 'zip';

/** One after the other, so that no more than one of them is in the memory; what cannot be read ends it with a fault. */
export function* unpack(bytes: Uint8Array): Generator<Unpacked> {
  try {
    for (const entry of readZip(bytes)) {
      const steps = entry.path.split('/');
      if (steps.some(isLeftover)) yield { leftover: entry.path };
      else yield { steps, bytes: inflateEntry(entry) };
    }
  } catch (error) {
    if (!(error instanceof PackageFault)) throw error;
    yield { fault: '压缩包已损坏、设有密码或太大，其中没有读到的文件请解压后再试' };
  }
}
