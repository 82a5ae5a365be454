// `npm run demo`: the main job on the sample: check it, show the findings, export.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const command = 'bin/budget-disclosure.js';
const sample = 'samples/sichuan-sample.xlsx';
const folder = 'dist/demo';

function run(...args) {
  console.log(`\n$ npx budget-disclosure ${args.join(' ')}\n`);
  return spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' }).status;
}

// 1 says that errors were found, which is what the sample is for.
const codes = [
  run('check', sample),
  run('check', sample, '--format', 'html', '--out', `${folder}/检查报告.html`),
  run('export', sample, '--out', folder),
];
console.log(
  `\n${folder}/\n${readdirSync(folder)
    .map((name) => `  ${name}`)
    .join('\n')}`,
);
if (codes.some((code) => code !== 1)) process.exitCode = 1;
