import { DIMENSIONS } from '../../src/dimension/dimension';
import { TREES } from '../../src/lexicon/trees';
import { joinLabels } from '../../src/dimension/label';
import { expandPack } from '../../src/template/expand';
import type { RowSets } from '../../src/template/expand';
import { validatePack } from '../../src/template/load';
import type { Pack } from '../../src/template/schema';
import { PACKS, ROW_SETS } from '../../src/templates';
import { parseArea } from '../../src/workbook/address';

describe.each(PACKS.map((pack) => [(pack as Pack).id, pack] as const))('the pack %s', (id, data) => {
  const template = expandPack(validatePack(data), ROW_SETS as RowSets);

  test('passes the schema that packs from outside must pass', () => {
    expect(template.id).toBe(id);
  });

  test('has merges within its headers, and nothing printed under them', () => {
    for (const table of template.tables) {
      for (const merge of table.headerMerges) {
        const area = parseArea(merge);
        expect(area && area.bottom < table.headerRows.length && area.right < table.columns.length).toBe(true);
        for (let row = area?.top ?? 0; row <= (area?.bottom ?? -1); row++) {
          for (let column = area?.left ?? 0; column <= (area?.right ?? -1); column++) {
            const corner = row === area?.top && column === area.left;
            if (!corner)
              expect([table.sheet, merge, table.headerRows[row]?.[column]]).toEqual([table.sheet, merge, '']);
          }
        }
      }
    }
  });

  test('labels no row or column against its own table', () => {
    for (const table of template.tables) {
      for (const block of table.blocks) {
        for (const column of block.columns) {
          if (column.label && column.role === 'amount')
            expect([table.id, column.label, joinLabels(block.scope, column.label)]).not.toContain(null);
        }
        for (const item of block.items) {
          if (item.label)
            expect([table.id, item.label, joinLabels(block.scope, item.label)]).not.toContain(null);
        }
      }
    }
  });

  test('prints no year, no department and no amount of the document that it was taken from', () => {
    for (const table of template.tables) {
      for (const text of table.headerRows.flat())
        expect(text).not.toMatch(/20\d\d|海东|山海关|乐山|辽源|吉林市|201区委/);
    }
  });
});

test('every small dimension has members that lie in others of it', () => {
  for (const dimension of DIMENSIONS) {
    const tree = TREES[dimension];
    for (const member of Object.keys(tree ?? {})) {
      const dot = member.lastIndexOf('.');
      if (dot > 0) expect(Object.keys(tree ?? {})).toContain(member.slice(0, dot));
    }
  }
});
