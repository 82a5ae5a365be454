/** Character maps as data addresses, as the builds inline them. */
const { readFileSync } = require('node:fs');

exports.process = (_, path) => ({
  code: `module.exports = { __esModule: true, default: 'data:;base64,${readFileSync(path).toString('base64')}' };`,
});
