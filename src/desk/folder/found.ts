/** Files of a folder or a drop, by name only: their bytes are read when their turn comes. */
import { isLeftover } from '../../bureau/files';
import { WorkbookError } from '../../workbook/model';
import { byName } from './by-name';
import { FOLDER_WORDS } from './words';

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
    const [file, handle] = [files[index], await handles[index]];
    if (isDirectory(handle)) await walkHandle(handle, handle.name, found);
    else if (entry?.isDirectory) await walkEntry(entry as FileSystemDirectoryEntry, found).catch(refused);
    else if (file)
      found.push({ path: file.name, file, handle: handle ? (handle as FileSystemFileHandle) : null });
  }
  return sorted(
    found,
    entries.some((entry) => entry?.isDirectory === true),
  );
}

/** A page on disk may be denied what lies in a folder, though it may choose the same folder. */
function refused(cause: unknown): never {
  throw new WorkbookError('host', FOLDER_WORDS.refused, { cause });
}

const isDirectory = (handle: FileSystemHandle | null | undefined): handle is DirectoryHandle =>
  handle?.kind === 'directory';

/** Not in the types of every edition of TypeScript. */
interface DirectoryHandle extends FileSystemHandle {
  values(): AsyncIterable<FileSystemHandle>;
}

/** The way in Chromium, where a page on disk is refused the entries below; what is found can be written back to. */
async function walkHandle(folder: DirectoryHandle, path: string, into: Found[]): Promise<void> {
  for await (const one of folder.values()) {
    const within = `${path}/${one.name}`;
    if (isDirectory(one)) await walkHandle(one, within, into);
    else {
      const handle = one as FileSystemFileHandle;
      into.push({ path: within, file: await handle.getFile(), handle });
    }
  }
}

/** The way everywhere else. */
async function walkEntry(folder: FileSystemDirectoryEntry, into: Found[]): Promise<void> {
  const reader = folder.createReader();
  const next = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  // A hundred at a time, as browsers give them.
  for (let entries = await next(); entries.length > 0; entries = await next())
    for (const entry of entries) {
      if (entry.isDirectory) await walkEntry(entry as FileSystemDirectoryEntry, into);
      else {
        const file = await new Promise<File>((resolve, reject) =>
          (entry as FileSystemFileEntry).file(resolve, reject),
        );
        into.push({ path: entry.fullPath.replace(/^\//, ''), file, handle: null });
      }
    }
}

function sorted(all: readonly Found[], isFolder: boolean): FoundFiles {
  const kept = all.filter(({ path }) => !path.split('/').some(isLeftover));
  const files = [...withoutTop(kept)].sort((a, b) => byName(a.path, b.path));
  return { files, ignored: all.length - kept.length, isFolder };
}

/** The folder that was chosen tells nothing of departments; where several were, they do. */
function withoutTop(files: readonly Found[]): readonly Found[] {
  const [top] = files[0]?.path.split('/') ?? [];
  if (!files.every(({ path }) => path.startsWith(`${top}/`))) return files;
  return files.map((one) => ({ ...one, path: one.path.slice((top?.length ?? 0) + 1) }));
}
