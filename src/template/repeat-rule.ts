import { PackError } from './pack-error';
import type { Block } from './schema';

/** In which columns a listed row may say its 单位, its 科目, its 项目. */
export function checkRepeat(axes: readonly string[], block: Block, path: string): void {
  axes.forEach((axis, index) => {
    if (axes.indexOf(axis) !== index) throw new PackError(`${path}[${index}]`, `“${axis}”写了两次`);
    const stated = block.columns.some(({ role, dimension }) => {
      if (role === 'name') return true;
      if (axis === 'unit') return role === 'unitCode' || role === 'unitName';
      if (axis === 'project')
        return role === 'project' || role === 'subproject' || role.startsWith('indicator');
      return role === 'code' && dimension === axis;
    });
    if (!stated)
      throw new PackError(`${path}[${index}]`, `没有一列能写明“${axis}”，请加上相应的列（如 role: name）`);
  });
}
