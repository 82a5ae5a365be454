/** A worker of the folder: one call at a time comes in, its answer goes back. */
import type { Port } from '../../taskpane/core/remote';
import { tasks, type Tasks } from './tasks';

export interface Call {
  readonly task: keyof Tasks;
  readonly args: readonly unknown[];
}

export type Answer = { readonly value: unknown } | { readonly fault: string };

const port = self as unknown as Port;
port.addEventListener('message', ({ data }) => {
  const { task, args } = data as Call;
  const work = tasks[task] as (...args: readonly unknown[]) => Promise<unknown>;
  work(...args).then(
    (value) => port.postMessage({ value } satisfies Answer),
    (error: unknown) => port.postMessage({ fault: String(error) } satisfies Answer),
  );
});
port.postMessage('ready');
