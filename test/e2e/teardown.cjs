module.exports = function teardown() {
  globalThis.endToEnd?.close();
};
