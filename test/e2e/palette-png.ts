/** A screenshot with at most 256 colours: a third of the size, and to the eye the same. */
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/ooxml/crc32';
import type { Page } from 'playwright-core';

export async function palettePng(page: Page, png: Buffer): Promise<Buffer> {
  // The browser decodes it, so that this needs no library.
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    // The page's policy allows no fetching, not even of data.
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    let binary = '';
    for (let at = 0; at < data.length; at += 8192)
      binary += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: image.width, height: image.height, pixels: btoa(binary) };
  }, png.toString('base64'));
  const { palette, indexes } = reduce(Buffer.from(pixels, 'base64'));
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    Buffer.from(indexes.subarray(row * width, (row + 1) * width)).copy(lines, row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

/** The commonest colours, rounded to 32 steps a channel; each pixel takes the nearest. */
function reduce(rgba: Buffer): { palette: Colour[]; indexes: Uint8Array } {
  const key = (at: number) =>
    (((rgba[at] ?? 0) >> 3) << 10) | (((rgba[at + 1] ?? 0) >> 3) << 5) | ((rgba[at + 2] ?? 0) >> 3);
  const counts = new Map<number, { count: number; colour: Colour }>();
  for (let at = 0; at < rgba.length; at += 4) {
    const known = counts.get(key(at));
    if (known) known.count += 1;
    else counts.set(key(at), { count: 1, colour: [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0] });
  }
  const common = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, 256);
  const palette = common.map(([, { colour }]) => colour);
  const nearest = new Map<number, number>(common.map(([code], index) => [code, index]));
  const indexes = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < rgba.length; at += 4) {
    const code = key(at);
    let index = nearest.get(code);
    if (index === undefined) {
      const distance = ([red, green, blue]: Colour) =>
        ((rgba[at] ?? 0) - red) ** 2 + ((rgba[at + 1] ?? 0) - green) ** 2 + ((rgba[at + 2] ?? 0) - blue) ** 2;
      index = palette.reduce(
        (best, colour, i) => (distance(colour) < distance(palette[best] ?? colour) ? i : best),
        0,
      );
      nearest.set(code, index);
    }
    indexes[at / 4] = index;
  }
  return { palette, indexes };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
