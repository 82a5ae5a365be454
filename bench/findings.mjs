/**
 * What a built command line finds, a line of JSON each: the cases with their documents, the samples, and of the
 * suite's varied workbooks as many as are named. `differences.mjs` compares two such files.
 *   npm run conformance -- --write FOLDER
 *   node bench/findings.mjs ROOT [FOLDER [COUNT]] > FILE
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { knownInputs, variedInputs } from './inputs.mjs';

const [root, folder, count = '200'] = process.argv.slice(2);
const command = path.join(path.resolve(root), 'bin/budget-disclosure.js');

/** Findings of each file; none of one that could not be used. */
function check(args) {
  const { stdout } = spawnSync(process.execPath, [command, 'check', ...args, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const tell = (input, { findings = [] } = {}) => console.log(JSON.stringify({ input, findings }));

for (const args of knownInputs()) tell(args.join(' '), check(args)[0]);
const varied = folder ? [...variedInputs(folder, Number(count))] : [];
const [alone, withText] = [
  varied.filter(({ length }) => length === 1),
  varied.filter(({ length }) => length > 1),
];
for (const args of withText) tell(args.join(' '), check(args)[0]);
for (const one of check(alone.flat())) tell(one.file, one);
