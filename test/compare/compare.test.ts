import { bind } from '../../src/binding/bind';
import { underOwnTitles } from '../../src/binding/nearest-title';
import { compare } from '../../src/compare/compare';
import { buildFacts } from '../../src/fact/facts';
import type { Facts } from '../../src/fact/facts';
import { readFile } from '../../src/reader/read-file';
import { builtInTemplates } from '../../src/templates/built-in';
import { caseBytes, casePath } from '../support/cases';
import { correctedCase, LESHAN_RIGHT } from '../support/corrected';

const suite = casePath('leshan-2023') === null ? describe.skip : describe;

async function factsOf(bytes: Uint8Array): Promise<Facts> {
  const { workbook } = await readFile(bytes);
  return buildFacts(underOwnTitles(bind(workbook, builtInTemplates())));
}

suite('two files of leshan-2023 held against each other', () => {
  let corrected: Facts;
  beforeAll(async () => {
    corrected = await factsOf(await (await correctedCase('leshan-2023', LESHAN_RIGHT)).save());
  });

  test('the workbook and its corrected copy differ in the four corrected cells and in nothing else', async () => {
    const { by, differences, onlyInA, onlyInB } = compare(await factsOf(caseBytes('leshan-2023')), corrected);
    expect(by).toBe('form');
    expect(differences.map(({ a, difference }) => [`${a?.sheet}!${a?.address}`, difference]).sort()).toEqual([
      ['公开表2!D13', '9.77'],
      ['公开表3!F9', '9.77'],
      ['公开表6!C29', '-30'],
      ['公开表6!C4', '-30'],
    ]);
    expect([onlyInA, onlyInB]).toEqual([[], []]);
  });

  test('the published document and the corrected copy differ in the same four', async () => {
    const published = await factsOf(caseBytes('leshan-2023', 'published.docx'));
    const { differences, onlyInA, onlyInB, compared } = compare(corrected, published);
    expect(differences.map(({ a }) => `${a?.sheet}!${a?.address}`).sort()).toEqual(
      Object.keys(LESHAN_RIGHT).sort(),
    );
    expect([onlyInA, onlyInB]).toEqual([[], []]);
    expect(compared).toBeGreaterThan(590);
  });

  test('a file is the same as itself, and how much was compared is said', async () => {
    const { differences, compared } = compare(corrected, corrected);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(590);
  });

  test('of another form only what both state is compared, and the silence is counted', async () => {
    const { by, compared, silent } = compare(corrected, await factsOf(caseBytes('haidong-2024')));
    expect(by).toBe('coordinate');
    expect(compared).toBeGreaterThan(0);
    expect(silent.a).toBeGreaterThan(0);
  });
});
