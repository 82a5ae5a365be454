/**
 * What the built command line finds in the cases, the documents and the samples, as one line of hash each: two
 * builds that are to say the same are run and their lines compared.
 *   node bench/fingerprint.mjs [ROOT OF A BUILT CHECKOUT]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(process.argv[2] ?? '.');
const command = path.join(root, 'bin/budget-disclosure.js');

/** Workbooks with the text that belongs to each, if there is one. */
function* inputs() {
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

for (const args of inputs()) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [command, 'check', ...args, '--format', 'json', '--relations'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const hash = createHash('sha256').update(stdout).digest('hex').slice(0, 16);
  const findings = status === 2 ? 0 : JSON.parse(stdout).findings.length;
  console.log(`${hash} exit ${status}, ${findings} findings: ${args.join(' ')}`);
}
