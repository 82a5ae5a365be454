/** Character maps that fonts outside the file are written by; those of GB are shipped, the rest are not Chinese. */
export async function packedCMap(name: string): Promise<Uint8Array> {
  const { CMAPS } = await import('./cmap-data');
  const data = CMAPS[name];
  if (data === undefined) throw new Error(`no character map ${name}`);
  const text = atob(data.slice(data.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
