/**
 * `npm run start:excel`: certificates for localhost, the pane served over https, and Excel with the add-in
 * sideloaded, on Windows and on a Mac. Elsewhere there is no Excel: `npm start` opens the workbench instead.
 */
process.env.OFFICE_ADDIN_USAGE_DATA = '0';

const { spawn } = require('node:child_process');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const bin = (name) => path.join(ROOT, 'node_modules', name);

async function main() {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new Error('这台电脑上没有 Excel。请用 npm start 打开不需要 Excel 的工作台。');
  }
  // Asks once whether the certificate may be trusted.
  await require('office-addin-dev-certs').ensureCertificatesAreInstalled();
  const served = run(bin('webpack/bin/webpack.js'), [
    'serve',
    '--config',
    'build/pane.config.cjs',
    '--mode',
    'development',
  ]);
  const excel = run(bin('office-addin-debugging/cli.js'), [
    'start',
    'manifest.xml',
    'desktop',
    '--app',
    'excel',
    '--no-debug',
  ]);
  excel.on('exit', (code) => {
    if (code !== 0) served.kill();
  });
  process.on('SIGINT', () => {
    run(bin('office-addin-debugging/cli.js'), ['stop', 'manifest.xml']).on('exit', () => served.kill());
  });
}

function run(script, args) {
  return spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit', env: process.env });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
