/** All files of a folder looked at, archives opened, in the order of their names. */
import { localDay } from '../../bureau/files';
import type { HandedIn } from '../../bureau/handed-in';
import type { Found } from './found';
import { Stopped, type Hands } from './hands';
import type { Look } from './tasks';

export interface Looked {
  readonly handed: readonly HandedIn[];
  /** Leftovers within archives. */
  readonly ignored: number;
}

interface Thing {
  readonly shown: string;
  readonly file: Blob;
  readonly changed: string | null;
}

/** @throws Stopped */
export async function lookAtAll(
  found: readonly Found[],
  hands: Hands,
  /** What is known from before somebody stopped: by the names of the files. Added to. */
  known: Map<string, HandedIn>,
  told: {
    begin(name: string): void;
    done(): void;
    more(count: number): void;
    /** @param blob its bytes, outside the memory of the page */
    found(handed: HandedIn, blob: Blob): void;
  },
): Promise<Looked> {
  let ignored = 0;
  const lookAt = async ({ shown, file, changed }: Thing, depth: number): Promise<readonly HandedIn[]> => {
    const before = known.get(shown);
    const look: Look = before
      ? { handed: before }
      : await hands
          .do('look', [{ shown, changed }, file, depth], () => told.begin(shown))
          .catch((error: unknown) => {
            if (error instanceof Stopped) throw error;
            return { handed: unreadable(shown, changed, error) };
          });
    told.done();
    if ('handed' in look) {
      if (look.handed.kind !== 'unreadable') known.set(shown, look.handed);
      told.found(look.handed, file);
      return [look.handed];
    }
    ignored += look.ignored;
    told.more(look.parts.length);
    const within = await Promise.all(look.parts.map((part) => lookAt({ ...part, changed: null }, depth + 1)));
    return [...(look.broken ? [look.broken] : []), ...within.flat()];
  };
  const all = await Promise.all(
    found.map(({ path, file }) =>
      lookAt({ shown: path, file, changed: localDay(new Date(file.lastModified)) }, 0),
    ),
  );
  return { handed: all.flat(), ignored };
}

const unreadable = (file: string, changed: string | null, error: unknown): HandedIn => ({
  file,
  kind: 'unreadable',
  unit: null,
  code: null,
  year: null,
  accounts: null,
  tables: false,
  fault: error instanceof Error ? error.message : String(error),
  digest: file,
  changed,
});
