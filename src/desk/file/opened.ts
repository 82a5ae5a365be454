/** Files as an officer opens them: by button, dropped, or from a folder; and where the browser lets them be written back. */

/** A file with the place it came from, where the browser tells (File System Access). */
export interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
}

/** Not in the types of every edition of TypeScript, nor in every browser. */
interface Picker {
  showOpenFilePicker?(options: unknown): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: unknown): Promise<FileSystemFileHandle>;
}

interface HandleItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

export const ACCEPTED = '.xlsx,.xlsm,.xls,.et,.ods,.xml,.docx,.doc,.wps,.pdf';
const KINDS = [
  {
    description: '工作簿',
    accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] },
  },
];

const opened = async (file: File, handle: FileSystemFileHandle | null): Promise<Opened> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  handle,
});

export const fromFile = (file: File): Promise<Opened> => opened(file, null);

/** What was dropped: files, and those of folders, with their paths. */
export async function dropped(
  transfer: DataTransfer,
): Promise<readonly (Opened & { readonly path: string })[]> {
  // The list is gone after the first await: everything is asked for at once.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const handles = items.map(
    (item) => (item as HandleItem).getAsFileSystemHandle?.() ?? Promise.resolve(null),
  );
  const files = items.map((item) => item.getAsFile());
  const found: (Opened & { readonly path: string })[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry?.isDirectory)
      for await (const one of inFolder(entry as FileSystemDirectoryEntry)) found.push(one);
    else {
      const file = files[index];
      if (!file) continue;
      const handle = await handles[index]?.catch(() => null);
      found.push({
        ...(await opened(file, handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null)),
        path: file.name,
      });
    }
  }
  return found;
}

async function* inFolder(
  folder: FileSystemDirectoryEntry,
): AsyncGenerator<Opened & { readonly path: string }> {
  const reader = folder.createReader();
  for (;;) {
    // A hundred at a time, as browsers give them.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (/^(?:~\$|\.)/.test(entry.name)) continue;
      if (entry.isDirectory) yield* inFolder(entry as FileSystemDirectoryEntry);
      else {
        const file = await new Promise<File>((resolve, reject) =>
          (entry as FileSystemFileEntry).file(resolve, reject),
        );
        yield { ...(await opened(file, null)), path: entry.fullPath.replace(/^\//, '') };
      }
    }
  }
}

/** @returns the place it was saved to, null where it was handed out as a download, undefined where nobody chose a place */
export async function save(
  name: string,
  bytes: Uint8Array,
  handle: FileSystemFileHandle | null,
): Promise<FileSystemFileHandle | null | undefined> {
  const picker = window as unknown as Picker;
  let target = handle;
  if (!target && picker.showSaveFilePicker) {
    try {
      target = await picker.showSaveFilePicker({ suggestedName: name, types: KINDS });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      // A page that was opened from a disk may be refused: a download is allowed everywhere.
      target = null;
    }
  }
  if (!target) return null;
  const writable = await target.createWritable();
  await writable.write(bytes as Uint8Array<ArrayBuffer>);
  await writable.close();
  return target;
}
