/**
 * docs/guide.md as data for the pane: its parts under their titles, without pictures, code and links, which lead
 * nowhere in a pane. Also the tests' transform of .md files.
 */

/** **bold** and `code` as runs; a link as its words. */
function runs(text) {
  const plain = text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return plain
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((run) => run !== '')
    .map((run) =>
      run.startsWith('**') ? { text: run.slice(2, -2), bold: true } : { text: run.replace(/^`|`$/g, '') },
    );
}

function block(line) {
  if (line.startsWith('### ')) return { kind: 'heading', runs: runs(line.slice(4)) };
  const item = /^(?:-|\d+\.) (.*)/.exec(line);
  return item ? { kind: 'item', runs: runs(item[1]) } : { kind: 'paragraph', runs: runs(line) };
}

function parts(source) {
  const found = [];
  let isCode = false;
  for (const line of source.split('\n').map((one) => one.trim())) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (line.startsWith('## ')) found.push({ title: line.slice(3), blocks: [] });
    else if (!isCode && line !== '' && !/^(?:!\[|\||# )/.test(line)) found.at(-1)?.blocks.push(block(line));
  }
  return found;
}

module.exports = (source) => `export default ${JSON.stringify(parts(source))};`;
exports = module.exports;
exports.process = (source) => ({
  code: `module.exports = { __esModule: true, default: ${JSON.stringify(parts(source))} };`,
});
