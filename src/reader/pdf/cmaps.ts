/** Character maps that fonts outside the file are written by; those of GB are shipped, the rest are not Chinese. */
export async function packedCMap(name: string): Promise<Uint8Array> {
  const { characterMap } = await import('./cmap-data');
  const map = characterMap(name);
  if (!map) throw new Error(`no character map ${name}`);
  return map;
}
