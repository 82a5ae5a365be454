/** Serves a folder of this machine to this machine: `serve(folder, port)` answers with the address. */
const { createReadStream, promises: fs } = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** How many ports after the first are tried where others are taken. */
const TRIES = 50;

/** Its own names: a page elsewhere whose name was made to lead to this machine (DNS rebinding) is not answered. */
const HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

async function answer(folder, request, response) {
  if (!HOSTS.test(request.headers.host ?? '')) {
    response.writeHead(403).end();
    return;
  }
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
  const target = pathname.endsWith('/') ? path.join(file, 'index.html') : file;
  const stat = target.startsWith(folder + path.sep) ? await fs.stat(target).catch(() => null) : null;
  if (!stat?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(target)] ?? 'application/octet-stream',
    'Content-Length': stat.size,
    'Cache-Control': 'no-store',
  });
  createReadStream(target).pipe(response);
}

exports.serve = async function serve(folder, port) {
  const root = path.resolve(folder);
  const server = http.createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  for (let tried = 0; ; tried += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        // Not beyond this machine: the page needs no visitors.
        server.listen(port === 0 ? 0 : port + tried, 'localhost', resolve);
      });
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried === TRIES) throw error;
    }
  }
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
};
