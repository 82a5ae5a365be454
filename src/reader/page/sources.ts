/** The text of a page: its characters decoded, and the pages that an .mht holds (RFC 2557). */
import { decodeText } from '../../narrative/read';

/** @returns one text, or those of an archive of pages in their order */
export function pagesIn(bytes: Uint8Array, isArchive: boolean): string[] {
  if (!isArchive) return [decodedPage(bytes)];
  const text = latin1(bytes);
  const boundary = /boundary="?([^"\r\n;]+)/i.exec(text.slice(0, HEADER_WITHIN))?.[1]?.trim();
  if (!boundary) return [];
  return text.split(`--${boundary}`).flatMap((part) => {
    const [, head = '', body = ''] = /^\s*([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
    if (!/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head)) return [];
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
    const charset = /charset="?([\w-]+)/i.exec(head)?.[1];
    return [decodedPage(transferred(body, encoding), charset)];
  });
}

const HEADER_WITHIN = 8192;
const META_WITHIN = 4096;

/** What the page says of its characters counts only where they are no UTF-8 as it stands. */
function decodedPage(bytes: Uint8Array, header?: string): string {
  const said = header ?? /charset\s*=\s*["']?([\w-]+)/i.exec(latin1(bytes.subarray(0, META_WITHIN)))?.[1];
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  // One byte that a database cut in two does not make GBK of a page in UTF-8.
  if (!marked && /^utf-?8$/i.test(said ?? '')) return new TextDecoder().decode(bytes);
  return decodeText(bytes);
}

/** RFC 2045, 6.7 and 6.8. */
function transferred(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')));
  if (encoding !== 'quoted-printable') return bytesOf(body);
  return bytesOf(
    body
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
  );
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
