/** A mistake in a pack. `path` leads to it: `tables[2].blocks[0].columns[3].label.nature`. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(path ? `模板包有误，位置 ${path}：${problem}` : `模板包有误：${problem}`);
  }
}
