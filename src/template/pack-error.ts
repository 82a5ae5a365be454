/** A mistake in a pack. `path` leads to it: `tables[2].blocks[0].columns[3].label.nature`. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly path: string,
    readonly problem: string,
    /** The same place as its author calls it: `公开表1-1 第 3 列`. */
    place = '',
  ) {
    const where = place === '' ? `位置 ${path}` : `${place}（${path}）`;
    super(path ? `模板包有误，${where}：${problem}` : `模板包有误：${problem}`);
  }
}
