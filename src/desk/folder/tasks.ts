/** What a worker does for a folder: looks at one file, or checks one department. Bytes are read here and let go. */
import { isArchive, unpack } from '../../bureau/archive';
import { checkParcel } from '../../bureau/check-parcel';
import { DEEPEST, isNoArchive, type Files, type Source } from '../../bureau/files';
import type { HandedIn } from '../../bureau/handed-in';
import { identify } from '../../bureau/identify';
import type { Parcel } from '../../bureau/pairing';
import { builtInTemplates } from '../../templates/built-in';
import { MAX_FILE_BYTES } from '../../workbook/limits';
import { tooLarge } from '../../workbook/refusal';
import { bytesOf } from './bytes';
import { FOLDER_WORDS } from './words';

/** A member of an archive; outside the memory of the page, as the browser keeps blobs. */
export interface Part {
  readonly shown: string;
  readonly file: Blob;
}

/** One file as it turned out to be, or what was in it. */
export type Look =
  | { readonly handed: HandedIn }
  | { readonly parts: readonly Part[]; readonly ignored: number; readonly broken: HandedIn | null };

export interface Tasks {
  look(source: Source, file: Blob, depth: number): Promise<Look>;
  /** @returns JSON of `Checked` */
  check(parcel: Parcel, files: ReadonlyMap<string, Blob>): Promise<Blob>;
}

export const tasks: Tasks = {
  async look(source, file, depth) {
    const files = filesOf(new Map([[source.shown, file]]));
    if (depth <= DEEPEST && !isNoArchive(source.shown)) {
      const bytes = await files.read(source.shown).catch(() => null);
      if (bytes && isArchive(bytes)) return within(source, bytes);
    }
    return { handed: await identify(source, builtInTemplates(), files) };
  },
  async check(parcel, blobs) {
    const files = filesOf(blobs);
    const checked = await checkParcel(parcel, {
      templates: builtInTemplates(),
      waivers: {},
      level: null,
      files,
    });
    return new Blob([JSON.stringify(checked)], { type: 'application/json' });
  },
};

async function within(source: Source, bytes: Uint8Array): Promise<Look> {
  const parts: Part[] = [];
  let ignored = 0;
  let broken: HandedIn | null = null;
  for (const one of unpack(bytes)) {
    if ('leftover' in one) ignored++;
    else if ('fault' in one) broken = await identify({ ...source, fault: one.fault }, [], filesOf(new Map()));
    else
      parts.push({
        shown: [source.shown, ...one.steps].join('/'),
        file: new Blob([one.bytes as Uint8Array<ArrayBuffer>]),
      });
  }
  return { parts, ignored, broken };
}

function filesOf(blobs: ReadonlyMap<string, Blob>): Files {
  return {
    options: {},
    read: async (name) => {
      const file = blobs.get(name);
      if (!file) throw new Error(FOLDER_WORDS.unreadable);
      if (file.size > MAX_FILE_BYTES) throw tooLarge(`文件有 ${Math.round(file.size / 1048576)} MB`);
      return bytesOf(file);
    },
  };
}
