/** The more is wrong, the more is told; and every broken relation is under a cause or told by itself. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { withCells } from '../support/live';
import { booksOf } from '../../conformance/books/books';
import { drawFrom } from '../../conformance/books/draw';
import { placeOf } from '../../conformance/faults/place';
import { printBooks } from '../../conformance/books/print';

const SHARES = [0.02, 0.1, 0.3, 0.6];

test.each(builtInTemplates().map((template) => [template.id, template] as const))(
  'reported causes do not fall as more amounts go wrong in the form of %s',
  (_, template) => {
    const draw = drawFrom(7);
    const { workbook, cells } = printBooks(template, booksOf(11));
    const filled = cells.filter(({ cents }) => cents !== null).map((cell) => ({ cell, at: draw() }));
    let before = 0;
    for (const share of SHARES) {
      const wrong = filled.filter(({ at }) => at < share);
      const values = new Map(
        wrong.map(({ cell, at }) => [placeOf(cell), ((cell.cents ?? 0) + 137 + Math.round(at * 1e6)) / 100]),
      );
      const { findings } = check(bind(withCells(workbook, values), [template]));
      const causes = findings.filter(
        ({ rule, cause, severity }) => rule.startsWith('fact.') && cause === null && severity === 'error',
      ).length;
      expect(causes).toBeGreaterThanOrEqual(before);
      before = causes;
    }
  },
);
