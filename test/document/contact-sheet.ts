/** All pages of a PDF side by side in one small grey PNG, for docs/pictures: `PICTURES=1 npm run documents`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/ooxml/crc32';

const FOLDER = 'docs/pictures';
const DOTS_PER_INCH = 50;
const GAP = 6;
const GROUND = 0x99;

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Only where pictures are asked for. `most`: pages that are shown. */
export function keepPicture(name: string, pdf: Uint8Array, columns = 4, most = 16): void {
  if (process.env['PICTURES'] !== '1') return;
  const pages = pagesOf(pdf).slice(0, most);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), png(sheetOf(pages, columns)));
}

function pagesOf(pdf: Uint8Array): Grey[] {
  const folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    execFileSync('pdftoppm', [
      '-gray',
      '-r',
      String(DOTS_PER_INCH),
      join(folder, 'in.pdf'),
      join(folder, 'page'),
    ]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => parsePgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** P5, width, height, 255, then a byte a pixel. */
function parsePgm(bytes: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  return { width, height, pixels: bytes.subarray(head?.[0].length ?? 0) };
}

function sheetOf(pages: readonly Grey[], columns: number): Grey {
  const rows = Array.from({ length: Math.ceil(pages.length / columns) }, (_, row) =>
    pages.slice(row * columns, (row + 1) * columns),
  );
  const across = (row: readonly Grey[]) => row.reduce((sum, { width }) => sum + width + GAP, GAP);
  const tall = (row: readonly Grey[]) => Math.max(...row.map(({ height }) => height));
  const width = Math.max(...rows.map(across));
  const height = rows.reduce((sum, row) => sum + tall(row) + GAP, GAP);
  const pixels = new Uint8Array(width * height).fill(GROUND);
  let top = GAP;
  for (const row of rows) {
    let left = GAP;
    for (const page of row) {
      for (let line = 0; line < page.height; line++)
        pixels.set(
          page.pixels.subarray(line * page.width, (line + 1) * page.width),
          (top + line) * width + left,
        );
      left += page.width + GAP;
    }
    top += tall(row) + GAP;
  }
  return { width, height, pixels };
}

/** Sixteen greys are enough for print. */
function png({ width, height, pixels }: Grey): Buffer {
  const line = Math.ceil(width / 2) + 1;
  const data = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * line + 1 + (x >> 1);
      const grey = Math.round((pixels[y * width + x] ?? 0) / 17);
      data[at] = (data[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(data, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}
