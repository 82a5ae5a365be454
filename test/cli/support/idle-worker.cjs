// A worker that takes tasks and does nothing: each answer is sent before it is counted.
const { parentPort, workerData } = require('node:worker_threads');

exports.work = () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort.postMessage('ready');
  parentPort.on('message', ({ index, task }) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort.postMessage({ index, result: { by: 'worker', number: task.number } });
    Atomics.add(workerData.done, 0, 1);
    Atomics.notify(workerData.done, 0);
  });
};
