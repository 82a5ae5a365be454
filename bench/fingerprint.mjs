/**
 * What the built command line finds in the cases, the documents and the samples, as one line of hash each: two
 * builds that are to say the same are run and their lines compared.
 *   node bench/fingerprint.mjs [ROOT OF A BUILT CHECKOUT]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { knownInputs } from './inputs.mjs';

const root = path.resolve(process.argv[2] ?? '.');
const command = path.join(root, 'bin/budget-disclosure.js');

for (const args of knownInputs()) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [command, 'check', ...args, '--format', 'json', '--relations'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const hash = createHash('sha256').update(stdout).digest('hex').slice(0, 16);
  const findings = status === 2 ? 0 : JSON.parse(stdout).findings.length;
  console.log(`${hash} exit ${status}, ${findings} findings: ${args.join(' ')}`);
}
