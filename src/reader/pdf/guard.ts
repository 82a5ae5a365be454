/** Before anything is inflated by the library: whether a stream of the file would burst the memory. */
import { Inflate } from 'fflate';
import { PdfFault } from './fault';
import { HARMLESS_STREAM, MAX_STREAMS_BYTES, MAX_STREAM_BYTES } from './limits';

/** How far before `stream` its dictionary may begin. */
const DICTIONARY = 2048;
const CHUNK = 64 * 1024;

/** @throws PdfFault `too-large` */
export function guardStreams(bytes: Uint8Array): void {
  let total = 0;
  for (const { from, to, dictionary } of streamsIn(bytes)) {
    const filters = dictionary.match(/\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?|RL|RunLengthDecode)\b/g) ?? [];
    if (filters.length > 1 && /\/Filter\s*\[/.test(dictionary))
      throw new PdfFault('too-large', '文件里有重重压缩的内容');
    if (filters.length === 0 || to - from < HARMLESS_STREAM || /\/Subtype\s*\/Image\b/.test(dictionary))
      continue;
    const room = Math.min(MAX_STREAM_BYTES, MAX_STREAMS_BYTES - total);
    const size = inflatedSize(bytes.subarray(from, to), room);
    total += size;
    if (size > room) throw new PdfFault('too-large', '文件解压后过大');
  }
}

interface Stream {
  readonly from: number;
  readonly to: number;
  readonly dictionary: string;
}

function* streamsIn(bytes: Uint8Array): Generator<Stream> {
  const [begin, end] = ['stream', 'endstream'].map((word) => Uint8Array.from(word, (c) => c.charCodeAt(0)));
  for (let at = find(bytes, begin!, 0); at >= 0;) {
    const from = at + 6;
    const stop = find(bytes, end!, from);
    const to = stop < 0 ? bytes.length : stop;
    const dictionary = String.fromCharCode(...bytes.subarray(Math.max(0, at - DICTIONARY), at));
    yield {
      from: skipLineEnd(bytes, from),
      to,
      dictionary: dictionary.slice(dictionary.lastIndexOf(' obj') + 1),
    };
    at = stop < 0 ? -1 : find(bytes, begin!, stop + 9);
  }
}

function skipLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1;
  return bytes[at] === 10 ? at + 1 : at;
}

function find(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < word.length && bytes[at + i] === word[i]) i++;
    if (i === word.length) return at;
  }
  return -1;
}

/** Counted, not kept; what does not inflate is the library's to mend or to refuse. */
function inflatedSize(packed: Uint8Array, room: number): number {
  let size = 0;
  // Two bytes of zlib's own stand before the deflated ones.
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  try {
    // oxlint-disable-next-line no-unmodified-loop-condition -- the size grows as chunks come
    for (let at = 2; at < packed.length && size <= room; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch {
    return size;
  }
  return size;
}
