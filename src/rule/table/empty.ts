/** A table without an amount that nothing says should have one: it says why it is empty. */
import { cellAddress } from '../../workbook/address';
import { findingCell, titledSheet } from '../say';
import { OPEN_RULES } from '../sources';
import { emptyTables } from './empty-tables';
import { rule } from './family';

export const emptyRule = rule('empty', {
  severity: 'info',
  title: '空表没有说明',
  reads: '一个数也没有的表，及其下方的文字',
  source: `${OPEN_RULES}：空表列示并说明`,
  clean: { says: '政府性基金表是空的，表下写明没有数据' },
  failing: { says: '政府性基金表是空的，表下没有说明', cells: { '公开表4!A12': null } },
  *check({ facts }) {
    const { binding, digits } = facts.source;
    for (const empty of emptyTables(facts)) {
      const { sheet, table, place, bodyTop, area } = empty.table;
      // One a project: how many there must be is another rule's matter.
      if (empty.kind === 'form')
        yield {
          message: `${titledSheet(sheet, table.title.replace(/\{[^}]+\}、?/g, ''))}还是没有填的空表：每个项目填一张（复制本表，标题和表里写上项目名称）；没有项目支出的，请在表下写明。`,
          cells: [{ sheet, address: cellAddress(Math.max(0, place.titleRow), 0), value: '' }],
        };
      // Its heading may be filled in, or it holds no money.
      if (empty.kind === 'body')
        yield {
          message: `${titledSheet(sheet, table.title)}的表头下面一行也没有填，表下也没有说明；应填的请补填，没有内容的请写明原因。`,
          cells: [{ sheet, address: cellAddress(bodyTop, area.left), value: '' }],
        };
      if (empty.kind !== 'silent') continue;
      const suggested = table.definition.emptyNote?.replaceAll('{年度}', String(binding.year ?? ''));
      yield {
        message: `${titledSheet(sheet, table.title)}是空表，表下没有说明${suggested ? `，可写：“${suggested}”` : '，请写明此表无数据的原因'}。`,
        cells: empty.first
          ? [findingCell(empty.first, digits)]
          : [{ sheet, address: cellAddress(bodyTop, area.left), value: '' }],
      };
    }
  },
});
