/** A file as an officer opens it, and where the browser lets it be written back. */

/** A file with the place it came from, where the browser tells (File System Access). */
export interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
  /** It has been checked before, and is opened for what was found. */
  readonly atFindings?: boolean;
}

/** Not in the types of every edition of TypeScript, nor in every browser. */
interface Picker {
  showOpenFilePicker?(options: unknown): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: unknown): Promise<FileSystemFileHandle>;
}

const KINDS = [
  {
    description: '工作簿',
    accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] },
  },
];

export const fromFile = async (file: File, handle: FileSystemFileHandle | null = null): Promise<Opened> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  handle,
});

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
