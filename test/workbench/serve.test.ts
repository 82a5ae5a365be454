import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../build/serve.cjs';

const status = (port: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ host: 'localhost', port, path: '/', headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

it('answers to its own host names and to no name that was made to lead to this machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(folder, 'index.html'), '<p>工作台</p>');
  const server = await serve(folder, 0);
  try {
    const { port } = new URL(server.address);
    expect(await status(port, `localhost:${port}`)).toBe(200);
    expect(await status(port, `127.0.0.1:${port}`)).toBe(200);
    expect(await status(port, 'evil.example')).toBe(403);
    expect(await status(port, 'localhost.evil.example')).toBe(403);
  } finally {
    server.close();
  }
});
