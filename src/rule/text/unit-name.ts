import { rule } from './family';
import { bagSimilarity } from '../../binding/similarity';
import type { Binding } from '../../binding/bound';
import type { SheetView } from '../../binding/sheet-view';
import { fold } from '../../lexicon/fold';
import { originalSpan } from '../../narrative/read/clean';
import type { Reading } from '../../narrative/claim';
import { unitInHeader } from '../../narrative/claim/unit-names';
import { faultOn, type FaultTold } from '../prose/fault';
import { namesSaid } from '../prose/names-said';

export const unitNameRule = rule('unit-name', {
  severity: 'warning',
  title: '单位名称不一致',
  reads: '说明里的单位名称与工作簿的单位',
  source: '以单位规范名称为准',
  clean: {
    says: '各处的单位名称相同',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元。',
      '云溪市档案服务中心2024年支出总预算809.20万元。',
      '云溪市档案服务中心2024年收入总预算809.20万元。',
      '云溪市档案服务中心2024年支出总预算809.20万元。',
    ],
    alone: true,
  },
  failing: {
    says: '有两处漏写“服”字',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元。',
      '云溪市档案服务中心2024年支出总预算809.20万元。',
      '云溪市档案务中心2024年收入总预算809.20万元。',
      '云溪市档案务中心2024年支出总预算809.20万元。',
    ],
    alone: true,
  },
  // 乐山市市中社保中心 beside 乐山市市中区社保中心: one name has lost a character.
  *words(reading) {
    yield* headers(reading, reading.unitNames);
    for (const longer of reading.unitNames) {
      for (const shorter of reading.unitNames) {
        if (longer.length !== shorter.length + 1 || !isShortened(longer, shorter)) continue;
        const sentence = reading.sentences.find((known) => known.clean.text.includes(shorter));
        if (!sentence) continue;
        const start = sentence.clean.text.indexOf(shorter);
        const span = originalSpan(sentence.clean, start, start + shorter.length);
        yield faultOn(reading, span, sentence.place, {
          message: `单位名称不一致：“${shorter}”与“${longer}”差一个字。`,
        });
      }
    }
  },
  // An abbreviation keeps the characters of the name in their order; another unit's name does not.
  *tables({ reading, names, facts }) {
    const known = names.unitNames().map(fold);
    if (known.length === 0) return;
    if (reading.unitNames.length === 0) yield* headers(reading, names.unitNames());
    for (const name of [...reading.unitNames, ...namesSaid(reading, names.unitNames())]) {
      const said = fold(name);
      if (known.some((one) => isAbbreviation(one, said) || bagSimilarity(one, said) >= 0.5)) continue;
      if (isPrinted(facts.source.binding, said)) continue;
      const at = reading.document.text.indexOf(name);
      if (at < 0) continue;
      const sentence = reading.sentences.find(({ place }) => place.span.start <= at && at < place.span.end);
      yield faultOn(reading, { start: at, end: at + name.length }, sentence?.place, {
        message: `说明里的单位是“${name}”，工作簿的单位是“${names.unitNames()[0] ?? ''}”，请核对是否用了别的单位的文字。`,
        expected: names.unitNames()[0] ?? '',
      });
      return;
    }
  },
});

/** The name at the head or the foot of the pages, where it is none of those. */
function* headers(reading: Reading, names: readonly string[]): Generator<FaultTold> {
  const known = names.map(fold);
  for (const block of reading.document.blocks) {
    const name = block.kind === 'header' ? unitInHeader(block.text) : undefined;
    const said = fold(name ?? '');
    const isOwn = (one: string): boolean =>
      isAbbreviation(one, said) || isAbbreviation(said, one) || bagSimilarity(one, said) >= 0.5;
    if (name === undefined || known.length === 0 || known.some(isOwn)) continue;
    const place = { path: block.path, paragraph: block.number, span: block.span };
    yield faultOn(reading, block.span, place, {
      message: `页眉页脚写的单位是“${name}”，正文是“${names[0] ?? ''}”。`,
      expected: names[0] ?? '',
    });
    return;
  }
}

/** 区委部门 in the head of the form, and in 机构设置 the 区委办公室 that the text is of. */
function isPrinted({ tables, others }: Binding, name: string): boolean {
  return [...tables.map(({ view }) => view), ...others].some((view) => prints(view, name));
}

function prints(view: SheetView, name: string): boolean {
  return view.sheet.rows.some((row, at) =>
    row?.some((_, column) => fold(view.text(at, column)).includes(name)),
  );
}

function isShortened(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

function isAbbreviation(full: string, short: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}
