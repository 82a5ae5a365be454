/** A file of another kind as the .xlsx that is made of it. */

export interface Converted {
  readonly bytes: Uint8Array;
  /** What was not brought along or not read, in clauses. */
  readonly lost: readonly string[];
  /** There is text beside its tables. */
  readonly hasText: boolean;
}

/** @throws WorkbookError that says in Chinese what is wrong and what to do */
export async function converted(bytes: Uint8Array, password?: string): Promise<Converted> {
  const [{ readFile }, { toXlsx }] = await Promise.all([
    import('../../reader/read-file'),
    import('../../reader/to-xlsx'),
  ]);
  const reading = await readFile(bytes, password === undefined ? {} : { password });
  const saved = await toXlsx(reading);
  return {
    bytes: saved.bytes,
    lost: [...saved.lost, ...reading.unread, ...(password === undefined ? [] : ['另存的文件没有密码'])],
    hasText: reading.text !== null,
  };
}
