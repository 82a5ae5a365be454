/** The core on the other side of a message port: calls go there by number, answers and errors come back. */
import { type Sheet, type Workbook, WorkbookError, type WorkbookErrorCode } from '../../workbook/model';
import type { PackageStep } from '../../publication/package';
import { breath } from '../../workbook/breath';
import type { Core } from './contract';
import type { Control } from './written';

/** What a worker and its owner have in common. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

interface Call {
  readonly id: number;
  readonly method: keyof Core;
  readonly args: readonly unknown[];
}

/** A sheet ahead of the call that needs it. */
interface Ahead {
  readonly sheet: Sheet;
}

/** The officer has had enough of a call. */
interface Stop {
  readonly stop: number;
}

type Answer = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly progress: unknown }
  | { readonly error: { readonly name: string; readonly message: string; readonly code?: string } }
);

/** Methods whose workbook goes ahead of them. */
const TAKES_WORKBOOK: ReadonlySet<string> = new Set(['inspect', 'recognise']);

/** Methods whose last argument is a `Control`, which stays on its own side. */
const CONTROLLED: ReadonlySet<string> = new Set<keyof Core>(['buildPackage']);

/** Milliseconds that a page may be held up without anybody's noticing. */
const UNFELT = 10;

export function serve(port: Port, core: Core): void {
  let ahead: Sheet[] = [];
  const running = new Map<number, AbortController>();
  port.addEventListener('message', ({ data }) => {
    if ('stop' in (data as Call | Stop)) {
      running.get((data as Stop).stop)?.abort();
      return;
    }
    if ('sheet' in (data as Call | Ahead)) {
      ahead.push((data as Ahead).sheet);
      return;
    }
    const { id, method, args: sent } = data as Call;
    let args = sent;
    if (TAKES_WORKBOOK.has(method)) {
      args = [{ ...(sent[0] as Workbook), sheets: ahead }];
      ahead = [];
    }
    if (CONTROLLED.has(method)) {
      const stop = new AbortController();
      running.set(id, stop);
      const onProgress = (progress: unknown) => port.postMessage({ id, progress });
      args = [...sent, { signal: stop.signal, onProgress }];
    }
    const work = core[method] as (...args: readonly unknown[]) => Promise<unknown>;
    work(...args)
      .then(
        (value) => port.postMessage({ id, value }),
        (error: unknown) => port.postMessage({ id, error: plain(error) }),
      )
      .finally(() => running.delete(id));
  });
}

function plain(error: unknown) {
  // What a signal throws is not an Error in every engine.
  const said = typeof error === 'object' && error !== null ? (error as Partial<Error>) : {};
  const { name = 'Error', message = String(error) } = said;
  return error instanceof WorkbookError ? { name, message, code: error.code } : { name, message };
}

export function connect(port: Port): Core {
  const open = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  port.addEventListener('message', ({ data }) => {
    const answer = data as Answer;
    open.get(answer.id)?.(answer);
    if (!('progress' in answer)) open.delete(answer.id);
  });
  const send = (method: string, args: readonly unknown[], control?: Control) =>
    new Promise((resolve, reject) => {
      calls += 1;
      const id = calls;
      open.set(id, (answer) => {
        if ('progress' in answer) control?.onProgress(answer.progress as PackageStep);
        else if ('error' in answer) reject(revive(answer.error));
        else resolve(answer.value);
      });
      control?.signal.addEventListener('abort', () => port.postMessage({ stop: id }), { once: true });
      port.postMessage({ id, method, args });
    });
  const call =
    (method: string) =>
    (...args: unknown[]) =>
      CONTROLLED.has(method) ? send(method, args.slice(0, -1), args.at(-1) as Control) : send(method, args);
  let turn: Promise<unknown> = Promise.resolve();
  /** Copying a large workbook at once would hold up the pane: so sheet by sheet, with a breath where it takes long. */
  const inPieces = (method: string) => (workbook: Workbook) => {
    const mine = turn.then(async () => {
      let since = performance.now();
      for (const sheet of workbook.sheets) {
        port.postMessage({ sheet });
        if (performance.now() - since < UNFELT) continue;
        await breath();
        since = performance.now();
      }
      return call(method)({ ...workbook, sheets: [] });
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  // Not thenable: a promise of the core must not take it for another promise.
  return new Proxy({} as Core, {
    get: (_, method) =>
      method === 'then'
        ? undefined
        : TAKES_WORKBOOK.has(String(method))
          ? inPieces(String(method))
          : call(String(method)),
  });
}

/** A core that is still starting: calls wait for it. */
export function deferred(core: Promise<Core>): Core {
  return new Proxy({} as Core, {
    get: (_, method) =>
      method === 'then'
        ? undefined
        : async (...args: never[]) =>
            ((await core)[method as keyof Core] as (...args: never[]) => unknown)(...args),
  });
}

function revive({ name, message, code }: { name: string; message: string; code?: string }): Error {
  if (code !== undefined) return new WorkbookError(code as WorkbookErrorCode, message);
  const error = new Error(message);
  error.name = name;
  return error;
}
