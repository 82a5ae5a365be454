/** A text as part of a file's name, legal on Windows, macOS and Linux. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

export function fileName(text: string, most = 60): string {
  const name = text
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = [...name]
    .slice(0, most)
    .join('')
    .replace(/[. ]+$/, '');
  return short === '' || RESERVED.test(short) ? `_${short}` : short;
}
