/** A worker of the folder: one call at a time comes in, its answer goes back. */
import type { Port } from '../../taskpane/core/remote';
import { tasks, type Tasks } from './tasks';

export interface Call {
  readonly number: number;
  readonly task: keyof Tasks;
  readonly args: readonly unknown[];
}

export type Answer = { readonly value: unknown } | { readonly fault: string };
/** To the call of the same number. */
export type Numbered = Answer & Pick<Call, 'number'>;

const port = self as unknown as Port;
port.addEventListener('message', ({ data }) => {
  const { number, task, args } = data as Call;
  const work = tasks[task] as (...args: readonly unknown[]) => Promise<unknown>;
  work(...args).then(
    (value) => port.postMessage({ number, value } satisfies Numbered),
    (error: unknown) => port.postMessage({ number, fault: String(error) } satisfies Numbered),
  );
});
port.postMessage('ready');
