/** What two builds are compared on: the cases and documents with their texts, the samples, and the suite's varied workbooks. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Workbooks with the text that belongs to each, if there is one: arguments of `check`. */
export function* knownInputs() {
  for (const folder of ['../shared/cases', '../shared/documents']) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).toSorted()) {
      const [workbook, ...texts] = ['workbook.xlsx', 'published.docx', 'text.txt']
        .map((file) => path.join(folder, name, file))
        .filter(existsSync);
      if (workbook === undefined) continue;
      yield [workbook];
      for (const text of texts) yield [workbook, '--narrative', text];
      const printed = path.join(folder, name, 'published.pdf');
      if (existsSync(printed)) yield [printed];
    }
  }
  for (const name of readdirSync('samples').filter((file) => file.endsWith('.xlsx')))
    yield [path.join('samples', name)];
}

/** So many of the cases that `npm run conformance -- --write FOLDER` wrote, spread over all of them. */
export function* variedInputs(folder, count) {
  const files = path.join(folder, 'files');
  const workbooks = readdirSync(files)
    .filter((file) => file.endsWith('.xlsx'))
    .toSorted();
  const step = Math.max(1, workbooks.length / count);
  for (let at = 0; at < workbooks.length; at += step) {
    const workbook = path.join(files, workbooks[Math.floor(at)]);
    const text = workbook.replace(/xlsx$/, 'txt');
    yield existsSync(text) ? [workbook, '--narrative', text] : [workbook];
  }
}
