import fc from 'fast-check';
import { deflatePieces } from '../../src/ooxml/deflate-pieces';
import * as ours from '../../src/ooxml/deflate';
import * as native from '../../src/cli/native-deflate';

/** What it gives, or that it refuses. */
const outcome = (run: () => Uint8Array) => {
  try {
    return Buffer.from(run()).toString('hex');
  } catch {
    return 'refused';
  }
};

describe('the command line’s own inflater', () => {
  it('gives what the one of all other hosts gives, and refuses what holds more than it declares', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(40), (content, less) => {
        const packed = ours.deflateRaw(content);
        const size = Math.max(0, content.length - less);
        const [a, b] = [ours, native].map((one) => outcome(() => one.inflateRaw(packed, size)));
        if (less === 0) expect([a, b]).toEqual([Buffer.from(content).toString('hex'), a]);
        // One byte in the place of none is refused by its size.
        else if (size > 0 && size < content.length) expect(b).toBe('refused');
        const cut = Math.min(content.length, less);
        for (const { crc32 } of [ours, native])
          expect(crc32(content.subarray(cut), crc32(content.subarray(0, cut)))).toBe(ours.crc32(content));
        expect(native.deflateRaw(content)).toEqual(packed);
      }),
    );
  });

  it('refuses what is cut short', () => {
    const packed = ours.deflateRaw(new TextEncoder().encode('部门收支总表'.repeat(200)));
    for (const one of [ours, native])
      expect(outcome(() => one.inflateRaw(packed.subarray(0, packed.length - 4), 3600))).toBe('refused');
  });
});

test('a text that comes in pieces is packed as the whole one would be read', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40_000 }), { maxLength: 4 }), (pieces) => {
      const whole = new TextEncoder().encode(pieces.join(''));
      const { packed, size, crc } = deflatePieces('a.xml', pieces);
      expect([size, crc]).toEqual([whole.length, ours.crc32(whole)]);
      expect(Buffer.from(ours.inflateRaw(packed, size)).equals(Buffer.from(whole))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
