import { rule } from './family';
import { codesUnlikeRows, wrongCodes } from '../prose/coded-names';

export const codeNameRule = rule('code-name', {
  severity: 'warning',
  title: '文中科目的编码与名称不是同一个科目',
  reads: '写在科目名称前后的编码，与科目目录',
  source: '政府收支分类科目',
  clean: {
    says: '2080505 是机关事业单位基本养老保险缴费支出',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2080505机关事业单位基本养老保险缴费支出5.00万元。'],
    alone: true,
  },
  failing: {
    says: '2080505 旁边写着行政运行',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2080505行政运行5.00万元。'],
    alone: true,
  },
  *words(reading) {
    for (const { match, code, name, meant } of wrongCodes(reading))
      yield match.fault({
        message: `编码 ${code} 是“${meant}”，文中却写“${name}”，请核对是编码错还是名称错。`,
        expected: meant,
      });
  },
  *tables(bound) {
    for (const { match, code, name, rows } of codesUnlikeRows(bound))
      yield match.fault({
        message: `文中“${name}”的编码写的是 ${code}，表中是 ${rows}，请核对。`,
        expected: rows,
      });
  },
});
