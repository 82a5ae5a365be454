/** @jest-environment jsdom */
import axe from 'axe-core';
import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from 'node:util';
Object.assign(globalThis, { TextDecoder: NodeTextDecoder, TextEncoder: NodeTextEncoder });
import { reportHtml } from '../../src/publication/report-html';
import { pageHtml } from '../../src/publication/page';
import { printTables } from '../../src/publication/print-table';
import { outlineOf } from '../../src/templates/narrative';
import type { Check } from '../../src/rule/check';
import { checkCase } from '../support/check-case';
import { answered } from '../narrative/write/answers';
import { checkBytes, flowerInstitute } from './support/flower-institute';
import { describeCases } from './support/published-cases';

// Whole documents, on machines that do other things too.
jest.setTimeout(180_000);

async function violations(page: string): Promise<string[]> {
  document.open();
  document.write(page);
  document.close();
  // jsdom paints nothing, so contrast is looked at in a browser.
  const { violations: found } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

function pageOf(check: Check): string {
  const outline = outlineOf(check.binding.template);
  if (!outline) throw new Error('every built-in pack has an outline');
  const { document: narrative } = answered({ facts: check.facts, outline });
  return pageHtml({ narrative, tables: printTables(check.facts) });
}

function standsAlone(page: string): void {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|src=|@import|url\(|https?:/i);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
}

test('the fictional institute’s page has no barrier, and stands alone', async () => {
  const page = pageOf(await checkBytes(await flowerInstitute()));
  standsAlone(page);
  expect(await violations(page)).toEqual([]);
});

test('every column and row of a table is headed', async () => {
  const page = pageOf(await checkBytes(await flowerInstitute()));
  expect(page).toMatch(/<th scope="colgroup" class="center" colspan="2">收入<\/th>/);
  expect(page).toContain(
    '<th scope="row" class="left">八、社会保障和就业支出</th><td class="right">150.50</td>',
  );
});

describeCases('the pages of a published budget', (name) => {
  test('have no barrier, and stand alone', async () => {
    const check = await checkCase(name);
    const page = pageOf(check);
    standsAlone(page);
    expect(await violations(page)).toEqual([]);
    expect(await violations(reportHtml(check, `${name}.xlsx`))).toEqual([]);
  });
});
