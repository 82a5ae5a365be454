/** Files of a folder or a drop, by name only: their bytes are read when their turn comes. */
import { isLeftover } from '../../bureau/files';

export interface Found {
  /** As it is shown. */
  readonly path: string;
  readonly file: File;
  /** Where it can be written back to, if the browser tells. */
  readonly handle: FileSystemFileHandle | null;
}

export interface FoundFiles {
  readonly files: readonly Found[];
  /** Leftovers of programs, counted. */
  readonly ignored: number;
  /** A folder was among them. */
  readonly isFolder: boolean;
}

interface HandleItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Of a field that takes a folder. */
export function fromFolder(list: Iterable<File>): FoundFiles {
  return sorted(
    [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file, handle: null })),
    true,
  );
}

export async function dropped(transfer: DataTransfer): Promise<FoundFiles> {
  // The list is gone after the first await: everything is asked for at once.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const handles = items.map((item) =>
    ((item as HandleItem).getAsFileSystemHandle?.() ?? Promise.resolve(null)).catch(() => null),
  );
  const files = items.map((item) => item.getAsFile());
  const found: Found[] = [];
  for (const [index, entry] of entries.entries()) {
    const file = files[index];
    if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, found);
    else if (file) {
      const handle = await handles[index];
      const isFile = handle?.kind === 'file';
      found.push({ path: file.name, file, handle: isFile ? (handle as FileSystemFileHandle) : null });
    }
  }
  return sorted(
    found,
    entries.some((entry) => entry?.isDirectory === true),
  );
}

async function walk(folder: FileSystemDirectoryEntry, into: Found[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // A hundred at a time, as browsers give them.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return;
    for (const entry of entries) {
      const path = entry.fullPath.replace(/^\//, '');
      if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, into);
      else {
        const file = await new Promise<File>((resolve, reject) =>
          (entry as FileSystemFileEntry).file(resolve, reject),
        );
        into.push({ path, file, handle: null });
      }
    }
  }
}

function sorted(all: readonly Found[], isFolder: boolean): FoundFiles {
  const kept = all.filter(({ path }) => !path.split('/').some(isLeftover));
  const files = [...withoutTop(kept)].sort((a, b) =>
    a.path.localeCompare(b.path, 'zh-CN', { numeric: true }),
  );
  return { files, ignored: all.length - kept.length, isFolder };
}

/** The folder that was chosen tells nothing of departments; where several were, they do. */
function withoutTop(files: readonly Found[]): readonly Found[] {
  const [top] = files[0]?.path.split('/') ?? [];
  if (!files.every(({ path }) => path.startsWith(`${top}/`))) return files;
  return files.map((one) => ({ ...one, path: one.path.slice((top?.length ?? 0) + 1) }));
}
