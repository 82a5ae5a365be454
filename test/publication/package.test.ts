import { createHash } from 'node:crypto';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { blockingFindings, buildPackage, findingKey } from '../../src/publication/package';
import { INTERNAL, PUBLISHED } from '../../src/publication/parts';
import type { PackageInput } from '../../src/publication/package';
import { openXlsx } from '../../src/workbook/xlsx';
import { UNIT } from './support/flower-institute';
import { built, fileOf, inputOf, sampleInput } from './support/sample';
import type { BuiltPackage } from './support/sample';

// Whole documents, on machines that do other things too.
jest.setTimeout(180_000);

let input: PackageInput;
let sample: BuiltPackage;
beforeAll(async () => {
  input = await sampleInput();
  sample = await built(input);
});

/** Every text in a part of the package, packages within it opened. */
function texts(files: BuiltPackage['files'], folder: string): string {
  const all: string[] = [];
  for (const { path, bytes } of files) {
    if (!path.startsWith(`${folder}/`)) continue;
    all.push(path);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      for (const [inner, content] of Object.entries(unzipSync(bytes))) all.push(inner, strFromU8(content));
    } else all.push(strFromU8(bytes));
  }
  return all.join('\n');
}

test('holds the document, the page, the workbook, the data and a list, and inside papers apart', () => {
  const base = `${PUBLISHED}/${UNIT}2024年部门预算`;
  const paths = sample.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      `${base}.docx`,
      `${base}.html`,
      `${base}.xlsx`,
      `${PUBLISHED}/开放数据/datapackage.json`,
      `${PUBLISHED}/manifest.json`,
      `${INTERNAL}/检查报告.html`,
      `${INTERNAL}/审核记录.json`,
    ]),
  );
});

test('lists the sums of all files of a part, as another program computes them', () => {
  for (const folder of [PUBLISHED, INTERNAL]) {
    const manifest = JSON.parse(
      strFromU8(
        sample.files.find(({ path }) => path === `${folder}/manifest.json`)?.bytes ?? new Uint8Array(),
      ),
    ) as { files: { path: string; bytes: number; sha256: string }[] };
    const inside = sample.files.filter(
      ({ path }) => path.startsWith(`${folder}/`) && !path.endsWith('manifest.json'),
    );
    expect(manifest.files).toEqual(
      inside.map(({ path, bytes }) => ({
        path: path.slice(folder.length + 1),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    );
  }
});

test('the same input gives the same bytes', async () => {
  const again = await built(input);
  expect(Buffer.compare(sample.zip(), again.zip())).toBe(0);
});

test('an error blocks it until a reason is given, and the reason stays inside', async () => {
  const file = await openXlsx(input.workbook);
  await file.apply([{ kind: 'write', sheet: '公开表3', top: 5, left: 5, cells: [[777]] }]);
  const faulty = await inputOf(await file.save(), '花卉所.xlsx');
  const blocked = await buildPackage({ ...faulty, waivers: {} });
  expect(blocked.ok).toBe(false);
  const blocking = blockingFindings(faulty.check);
  expect(blocking.length).toBeGreaterThan(0);
  const waivers = Object.fromEntries(
    blocking.map((finding) => [findingKey(finding), { reason: '以批复为准的理由', by: '李审核' }]),
  );
  const result = await built({ ...faulty, waivers });
  expect(texts(result.files, INTERNAL)).toContain('以批复为准的理由');
  expect(texts(result.files, PUBLISHED)).not.toMatch(/以批复为准的理由|李审核/);
  const blank = Object.fromEntries(Object.keys(waivers).map((key) => [key, { reason: ' ' }]));
  expect((await buildPackage({ ...faulty, waivers: blank })).ok).toBe(false);
});

test('nothing of the office’s own gets into the published part', async () => {
  const file = await openXlsx(input.workbook);
  await file.apply([
    { kind: 'addSheet', sheet: '内部测算' },
    { kind: 'write', sheet: '内部测算', top: 0, left: 0, cells: [['张三的草稿', 123456.78]] },
  ]);
  const bytes = hideAndSign(await file.save());
  const secret = await built({
    ...(await inputOf(bytes, '/home/wangwu/机密/花卉所.xlsx')),
    versions: { program: '9.9.9-internal' },
  });
  const everything = texts(secret.files, PUBLISHED);
  expect(everything).not.toMatch(/内部测算|张三|123456|wangwu|机密|9\.9\.9-internal|预算公开_/);
  expect(everything).not.toMatch(
    /Un-named|<dc:creator>[^<]|lastModifiedBy>[^<]|dcterms:(?:created|modified)/,
  );
  expect(everything).not.toMatch(/检查报告|审核记录|waiv/);
  expect(texts(secret.files, INTERNAL)).toContain('9.9.9-internal');
});

test('an open question makes it a draft, and says so in the document, the page and the list', async () => {
  const { answers: _, ...rest } = input;
  const draft = await built(rest);
  expect(draft.missing.length).toBeGreaterThan(0);
  expect(strFromU8(fileOf(draft, `${PUBLISHED}/manifest.json`))).toContain('"draft": true');
  expect(strFromU8(fileOf(draft, '.html'))).toContain('草稿');
  expect(strFromU8(unzipSync(fileOf(draft, '.docx'))['word/document.xml'] ?? new Uint8Array())).toContain(
    '草稿',
  );
  expect(texts(sample.files, PUBLISHED)).not.toMatch(/草稿|待填/);
});

test('an empty table says that there is none only where the other tables agree', () => {
  const page = strFromU8(fileOf(sample, '.html'));
  expect(page).toContain('注：本部门2024年没有国有资本经营预算支出，故本表无数据。');
  // The institute has 项目支出 and left out the table of its goals.
  expect(page).not.toContain('没有项目支出');
});

test('can be cancelled between two steps', async () => {
  const controller = new AbortController();
  const steps: string[] = [];
  const running = buildPackage({
    ...input,
    signal: controller.signal,
    onProgress: (step) => {
      steps.push(step);
      if (step === '网页') controller.abort();
    },
  });
  await expect(running).rejects.toThrow();
  expect(steps).toEqual(['情况说明', '文档', '网页']);
});

/** Hides the last sheet and signs the file, as Excel does. */
function hideAndSign(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (text: string) => string) => {
    parts[path] = new TextEncoder().encode(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  edit('xl/workbook.xml', (text) => text.replace('name="内部测算"', 'name="内部测算" state="hidden"'));
  edit('_rels/.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
  );
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    ),
  );
  parts['docProps/core.xml'] = new TextEncoder().encode(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>张三</dc:creator><cp:lastModifiedBy>张三</cp:lastModifiedBy></cp:coreProperties>',
  );
  return zipSync(parts);
}
