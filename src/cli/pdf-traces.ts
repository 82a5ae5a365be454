/**
 * The moment of printing and the random identifier of a PDF, replaced by what follows from its content: they tell
 * nobody anything, and the same document is to give the same file. Lengths stay, so offsets in the file hold.
 */
import { createHash } from 'node:crypto';

export function withoutTraces(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf)
    .toString('latin1')
    // The whole is Chinese; LibreOffice names the language of the Latin characters in it.
    .replaceAll('/Lang(en-US)', '/Lang(zh-CN)')
    .replace(/(\/(?:CreationDate|ModDate)\s*\(D:)\d{14}/g, (_, before: string) => `${before}19800101000000`);
  const bare = identified(text, '0'.repeat(32));
  const hash = createHash('sha256').update(bare, 'latin1').digest('hex').slice(0, 32).toUpperCase();
  return new Uint8Array(Buffer.from(identified(bare, hash), 'latin1'));
}

/** 14.4 File identifiers (ISO 32000-1), and LibreOffice's own checksum beside it. */
function identified(text: string, value: string): string {
  const at = text.lastIndexOf('trailer');
  if (at < 0) return text;
  const trailer = text
    .slice(at)
    .replace(/<[0-9A-F]{32}>/g, `<${value}>`)
    .replace(/(\/DocChecksum \/)[0-9A-F]{32}/, (_, before: string) => before + value);
  return text.slice(0, at) + trailer;
}
