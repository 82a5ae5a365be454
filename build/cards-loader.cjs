/**
 * What a rule says of itself for docs/checks.md and the tests (its cases and what it reads) is left out of what is
 * built; where it comes from stays, for the pane prints it below a finding.
 */
const PROPERTY = /^ {2}(?:clean|failing|reads):/gm;

/** Behind the value that begins there, and its comma. */
function valueEnd(source, from) {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const mark = source[at];
    if (mark === "'" || mark === '"' || mark === '`') {
      for (at++; source[at] !== mark; at++) if (source[at] === '\\') at++;
    } else if ('([{'.includes(mark)) depth++;
    else if (')]}'.includes(mark)) {
      if (depth === 0) return at;
      depth--;
    } else if (mark === ',' && depth === 0) return at + 1;
  }
  throw new Error('a card without an end');
}

module.exports = function withoutCards(source) {
  if (!/\brule\('/.test(source)) return source;
  let kept = '';
  let at = 0;
  for (const { index, 0: name } of source.matchAll(PROPERTY)) {
    kept += source.slice(at, index);
    at = valueEnd(source, index + name.length);
  }
  return kept + source.slice(at);
};
