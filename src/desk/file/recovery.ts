/**
 * Unsaved work, kept in this browser until it is saved: a crash, a closed window or an empty battery costs nothing.
 * It never leaves the machine, and an officer can throw it away.
 */
const DATABASE = 'budget-disclosure-desk';
const STORE = 'unsaved';
/** One for each opening of the page: what an earlier one left stays until the officer has decided. */
const OWN = `${Date.now()}-${Math.random().toString(36).slice(2)}`;

export interface Unsaved {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was last changed, in milliseconds. */
  readonly at: number;
  readonly key?: string;
}

/** Browsers that keep nothing (private windows, some settings) answer as if there were nothing. */
export const recovery = {
  keep: (work: Unsaved): Promise<void> =>
    within('readwrite', (store) => store.put({ ...work, key: OWN }, OWN)).then(nothing, nothing),

  find: (): Promise<Unsaved | null> =>
    within('readonly', (store) => store.getAll() as IDBRequest<Unsaved[]>).then(
      (all) => all.filter(({ key }) => key !== OWN).sort((a, b) => b.at - a.at)[0] ?? null,
      () => null,
    ),

  /** Without a key: what this page itself has kept. */
  forget: (key = OWN): Promise<void> =>
    within('readwrite', (store) => store.delete(key)).then(nothing, nothing),
};

const nothing = () => undefined;

function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const asked = work(opening.result.transaction(STORE, mode).objectStore(STORE));
      asked.addEventListener('success', () => {
        opening.result.close();
        resolve(asked.result);
      });
      asked.addEventListener('error', () => reject(asked.error ?? new Error('not kept')));
    });
  });
}
