/** The five published documents: how much of their 情况说明 is read, and which known faults the words alone show. */

import { isSubjectFound, readClaims, type Reading } from '../../src/narrative/claim';
import { readNarrative } from '../../src/narrative/read';
import { verifyText, type TextFault } from '../../src/rule/narrative';
import { caseBytes, casePath, describeWithCases } from '../support/cases';

interface Expected {
  id: string;
  severity: string;
  class: string;
  quotes: string[];
}

const read = (name: string): Reading => readClaims(readNarrative(caseBytes(name, 'published.docx')));

/** Digits with a unit, found without the grammar. */
const FIGURE =
  /\d[\d,]*(?:\.\d+)?(?=\s*(?:亿元|万元|千元|元|%|个百分点|万?人|辆|个|项|家|台|套|批|组|平方米|名|次))/g;

function figures(reading: Reading): { at: number; text: string }[] {
  return reading.sentences.flatMap(({ clean }) =>
    [...clean.text.matchAll(FIGURE)].map((match) => ({
      at: clean.at[match.index] ?? -1,
      text: clean.text.slice(Math.max(0, match.index - 16), match.index + match[0].length + 6),
    })),
  );
}

function expected(name: string): Expected[] {
  const path = casePath(name, 'findings.json');
  if (path === null) return [];
  const parsed: unknown = JSON.parse(new TextDecoder().decode(caseBytes(name, 'findings.json')));
  return Array.isArray(parsed)
    ? parsed.filter(
        (value): value is Expected =>
          typeof value === 'object' && value !== null && Array.isArray((value as Partial<Expected>).quotes),
      )
    : [];
}

/** Where a quote stands in the document, blanks and line breaks aside. */
function locate(reading: Reading, quote: string): { start: number; end: number } | undefined {
  const kept = [...reading.document.text].flatMap((character, at) =>
    /\s/.test(character) ? [] : [{ character, at }],
  );
  const wanted = quote.replace(/\s/g, '');
  const start = kept
    .map(({ character }) => character)
    .join('')
    .indexOf(wanted);
  const [first, last] = [kept[start], kept[start + wanted.length - 1]];
  return start >= 0 && first && last ? { start: first.at, end: last.at + 1 } : undefined;
}

/** The narrowest fault that shares at least half of the shorter of the two quotes. */
function reports(reading: Reading, found: readonly TextFault[], quote: string): TextFault | undefined {
  const span = locate(reading, quote);
  if (!span) return undefined;
  return found
    .filter((fault) => fault.severity !== 'info')
    .filter((fault) => {
      const shared = Math.min(span.end, fault.span.end) - Math.max(span.start, fault.span.start);
      return shared * 2 >= Math.min(span.end - span.start, fault.span.end - fault.span.start);
    })
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

const percent = (part: number, whole: number): string =>
  `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)}%)`;

describeWithCases('the published document', (name) => {
  test('has its figures found, and their subjects', () => {
    const reading = read(name);
    const all = figures(reading);
    const missed = all.filter(
      ({ at }) => !reading.claims.some((claim) => claim.span.start <= at && at < claim.span.end),
    );
    const claims = reading.claims.filter((claim) => claim.kind !== 'year' && claim.kind !== 'threshold');
    const without = claims.filter((claim) => !isSubjectFound(claim));
    const resolved = claims.filter(
      (claim) => Object.keys(claim.label).length > 0 || claim.concept !== undefined,
    );
    const named = claims.filter((claim) => claim.about.some((mention) => mention.kind === 'name'));
    const arithmetic = claims.filter((claim) => claim.of !== undefined || claim.partOf !== undefined);
    console.info(
      `${name}: figures found ${percent(all.length - missed.length, all.length)}, with a subject ${percent(claims.length - without.length, claims.length)}, ` +
        `resolved to members ${percent(resolved.length, claims.length)}, by a name ${named.length}, tied to another figure ${percent(arithmetic.length, claims.length)}` +
        [
          ...missed.map(({ text }) => `\n  missed: ${text}`),
          ...without.map((claim) => `\n  no subject: ${claim.phrase}${claim.text}`),
        ].join(''),
    );
    expect(missed.length).toBeLessThanOrEqual(0.02 * all.length);
    expect(without.length).toBeLessThanOrEqual(0.05 * claims.length);
  });

  test('shows the known faults that need no table', () => {
    const known = expected(name).filter(
      (finding) => finding.class === 'narrative' && finding.severity !== 'info',
    );
    if (known.length === 0) return;
    const reading = read(name);
    const found = verifyText(reading);
    const shown = known.filter((finding) => finding.quotes.some((quote) => reports(reading, found, quote)));
    const errors = known.filter((finding) => finding.severity === 'error');
    console.info(
      `${name}: ${percent(shown.length, known.length)} of the narrative findings without facts, errors ${percent(errors.filter((finding) => shown.includes(finding)).length, errors.length)}` +
        known
          .map(
            (finding) =>
              `\n  ${shown.includes(finding) ? '✓' : '·'} ${finding.id} ${finding.severity} ${finding.quotes[0] ?? ''} → ${[...new Set(finding.quotes.map((quote) => reports(reading, found, quote)?.rule ?? '—'))].join(', ')}`,
          )
          .join(''),
    );
    expect(shown.length).toBeGreaterThanOrEqual(0.7 * known.length);
  });

  test('reads the same from the raw text of its PDF', () => {
    if (casePath('../seeds', `${name}.txt`) === null) return;
    const raw = readClaims(readNarrative(caseBytes('../seeds', `${name}.txt`)));
    const values = (reading: Reading): string[] =>
      reading.claims
        .filter((claim) => !['year', 'indicator'].includes(claim.kind))
        .map((claim) => `${claim.kind} ${claim.value}${claim.unit}`);
    const wanted = values(read(name));
    const got = new Set(values(raw));
    const lost = wanted.filter((value) => !got.has(value));
    console.info(
      `${name}: of the figures of the .docx the raw text gives ${percent(wanted.length - lost.length, wanted.length)} ${lost.join(', ')}`,
    );
    expect(lost.length).toBeLessThanOrEqual(0.02 * wanted.length);
  });

  test('has no error reported on a sentence that is right', () => {
    const errors = verifyText(read(name)).filter((fault) => fault.severity === 'error');
    expect(errors.map((fault) => fault.rule)).toEqual(ERRORS[name] ?? []);
  });
});

/** Every error below was looked up by hand in the document and is one. */
const ERRORS: Record<string, string[]> = {
  'haidong-2024': ['narrative.sum', 'narrative.direction'],
  'jilin-2024': ['narrative.part-exceeds', 'text.direction-left'],
  'leshan-2023': [
    'narrative.sum',
    'narrative.year',
    'narrative.twice',
    'narrative.item-only-here',
    'narrative.twice',
    'narrative.change',
    'narrative.sum',
    'narrative.rate',
    'narrative.change',
    'narrative.rate-unit',
    'text.residue',
    'text.residue',
  ],
  'liaoyuan-2023': ['narrative.twice', 'narrative.twice'],
  'shanhaiguan-2023': ['narrative.sum', 'narrative.sum'],
};
