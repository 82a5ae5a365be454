/**
 * Univer 0.25 opens a message channel for every debounced drawing, and closes only those that are called off: seven
 * stay open, listeners and all, for every cell that is gone to. Here a channel is closed when its message has come.
 */
const LEFT_OPEN = 'if (!cancelled) callback();';
const CLOSED = 'channel.port1.close(); if (!cancelled) callback();';

module.exports = function closeChannels(source) {
  if (!source.includes(LEFT_OPEN))
    throw new Error('Univer no longer has what is mended here: see whether it is needed');
  return source.replace(LEFT_OPEN, CLOSED);
};
