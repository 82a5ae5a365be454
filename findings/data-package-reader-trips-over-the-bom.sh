#!/usr/bin/env bash
# Guess: the reference reader of Data Packages for JavaScript drops a byte order mark; a Chinese Excel needs one to read a CSV as UTF-8.
# Seen: datapackage 1.1.10 calls the descriptor valid and then fails on the first row: the first column's name holds the mark
#       ("the column header name is missing", printed without it, so both names look alike). infer() writes the mark into the schema.
#       A file for Excel and a file for this reader are two files.
# Version: datapackage 1.1.10, Node 20.
# Source: run here; Data Package v1 and v2, Table Dialect: nothing is said of a mark; RFC 4180 knows none.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" datapackage@1.1.10
printf '科目编码,金额\n2080505,1065.53\n' >plain.csv; printf '\xef\xbb\xbf科目编码,金额\n2080505,1065.53\n' >marked.csv
cat >try.cjs <<'JS'
const { Package } = require('datapackage');
const fields = [{ name: '科目编码', type: 'string' }, { name: '金额', type: 'number' }];
async function rows(path) {
  const descriptor = { name: 'x', resources: [{ name: 'a', path, profile: 'tabular-data-resource', encoding: 'utf-8', schema: { fields } }] };
  const found = await Package.load(descriptor, { basePath: process.cwd() });
  const answer = await found.resources[0].read().then((read) => read.length, (error) => error.errors?.[0]?.message ?? error.message);
  return [found.valid, answer];
}
(async () => {
  const seen = [await rows('plain.csv'), await rows('marked.csv')];
  console.log('without a mark:', ...seen[0]);
  console.log('with a mark:   ', ...seen[1]);
  const asSeen = seen[0][1] === 1 && seen[1][0] === true && /科目编码.*missing/.test(seen[1][1]);
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
