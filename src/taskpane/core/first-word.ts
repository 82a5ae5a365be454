/** Some web views start no worker and say so late, or never: a worker speaks first, and here it is waited for. */

/** @throws where it fails, or says nothing for so many milliseconds */
export function firstWord(worker: Worker, patience: number): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error('the worker does not start')), patience);
    worker.addEventListener('error', () => reject(new Error('the worker failed')), { once: true });
    worker.addEventListener(
      'message',
      () => {
        clearTimeout(giveUp);
        resolve(worker);
      },
      { once: true },
    );
  });
}
