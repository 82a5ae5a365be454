/** Brackets, numbered items and lists as texts of other provinces write them, in sentences of our own. */

import { OFFICIAL_VEHICLES, THREE_PUBLIC } from '../../src/lexicon/catalogue';
import { claims, faults, reading } from './support/text';

describe('brackets', () => {
  test('behind a bracket with parts the change is of the amount before it', () => {
    const found = claims(
      '公务用车购置及运行维护费20.00万元（其中：公务用车购置费0万元，公务用车运行维护费20.00万元），较上年减少4.00万元，下降16.67%。',
    );
    expect(found.slice(1, 3).map((claim) => claim.partOf)).toEqual([found[0]?.id, found[0]?.id]);
    expect(found.slice(3).map((claim) => [claim.kind, claim.of])).toEqual([
      ['change', found[0]?.id],
      ['rate', found[0]?.id],
    ]);
  });

  test('behind a list of names say what the list is', () => {
    const [claim] = claims('出国经费、接待费、公车运行费（以下简称“三公”经费）预算总额9.00万元。');
    expect(claim?.label.economic).toBe(THREE_PUBLIC);
  });

  test('with what is taken in or left out are no part of the subject', () => {
    const [claim] = claims('各单位使用财政拨款（不含教育收费）安排“三公”经费9.00万元。');
    expect(claim?.label).toEqual({ measure: 'expense', source: 'fiscal', economic: THREE_PUBLIC });
  });

  test('with the code of a 科目 leave its name whole', () => {
    const [claim, ...more] = claims('卫生健康支出（210类）5.80万元。');
    expect([claim?.label.functional, more.length]).toEqual(['210', 0]);
  });
});

describe('items', () => {
  test('end at the next number what was opened inside them, within a sentence', () => {
    const lines = '一、公务用车购置及运行费15.00万元，其中公务用车运行费15.00万元，二、公务接待费20.00万元。';
    expect(claims(lines).map((claim) => claim.partOf)).toEqual([undefined, 'c1', undefined]);
    expect(claims(lines.replaceAll('，', ',')).map((claim) => claim.partOf)).toEqual([
      undefined,
      'c1',
      undefined,
    ]);
  });

  test('end at the next number what was opened at the end of a paragraph', () => {
    const found = claims(
      '1.基本支出60.00万元，其中：',
      '工资福利支出50.00万元。',
      '商品和服务支出10.00万元。',
      '2.项目支出40.00万元，其中：',
      '商品和服务支出40.00万元。',
    );
    expect(found.map((claim) => claim.partOf)).toEqual(
      ['', 'c1', 'c1', '', 'c4'].map((id) => id || undefined),
    );
  });

  test('that share the paragraph behind 其中： are all there are', () => {
    expect(
      faults(
        '机构运行50.00万元，其中：',
        '基本支出50.00万元，项目支出0万元。',
        '住房公积金9.00万元，其中：',
        '基本支出9.00万元，项目支出0万元。',
      ),
    ).toEqual([]);
  });

  test('stand under the line above them that only names a subject', () => {
    const text = [
      '一、因公出国（境）经费',
      '2024年预算安排4.00万元。',
      '二、公务接待费',
      '2024年预算安排9.00万元。',
    ];
    expect(claims(...text).map((claim) => claim.label.economic)).toEqual(['30212', '30217']);
    expect(faults(...text)).toEqual([]);
  });

  test('in the words of an amount before 其中 are part of that amount', () => {
    const found = claims('计划采购金额9.00万元，中标采购金额8.00万元，其中：货物类计划采购金额6.00万元。');
    expect(found[2]?.partOf).toBe(found[1]?.id);
    const same = claims('计划采购金额9.00万元，中标采购金额5.00万元，其中：货物2批，计划采购金额6.00万元。');
    expect(same[3]?.partOf).toBe(same[0]?.id);
  });

  test('behind several amounts are part of the one that they can be part of', () => {
    const found = claims(
      '政府采购预算70.00万元。',
      '按资金来源，一般公共预算拨款70.00万元，上年结转资金0万元。按类型分为三种。其中：货物类采购50.00万元，服务类采购20.00万元。',
    );
    expect(found.slice(3).map((claim) => claim.partOf)).toEqual([found[0]?.id, found[0]?.id]);
  });
});

describe('a list of figures', () => {
  test('of changes gives each of the amounts before it its own', () => {
    const found = claims(
      '因公出国（境）费3.00万元，公务接待费4.00万元。与2023年预算数相比，分别减少1.00万元、2.00万元，下降25%、33.33%。',
    );
    expect(found.slice(2).map((claim) => [claim.kind, claim.direction, claim.of])).toEqual([
      ['change', 'down', found[0]?.id],
      ['change', 'down', found[1]?.id],
      ['rate', 'down', found[0]?.id],
      ['rate', 'down', found[1]?.id],
    ]);
  });

  test('goes with names that have 及 inside', () => {
    const found = claims('因公出国（境）费与公务用车购置及运行维护费分别为3.00万元和4.00万元。');
    expect(found.map((claim) => claim.label.economic)).toEqual(['30212', OFFICIAL_VEHICLES]);
  });

  test('of shares has one base', () => {
    const found = claims(
      '政府采购预算10.00万元，其中：货物、工程、服务政府采购规模分别为5.00万元、3.00万元和2.00万元，占政府采购预算的50%、30%和20%。',
    );
    expect(found.filter((claim) => claim.kind === 'share').map((claim) => claim.partOf)).toEqual(
      Array(3).fill(found[0]?.id),
    );
  });
});

test('a year without 年 and the number of a picture are no figures', () => {
  expect(claims('2024云川县档案馆“三公”经费9.00万元（图1：构成）。').map((claim) => claim.text)).toEqual([
    '9.00万元',
  ]);
});

test('主要原因： at the end of a paragraph announces the reasons that follow', () => {
  expect(faults('收入增减变化的主要原因：', '1.一般公共预算拨款减少是因为人员减少。')).toEqual([]);
});

test('a total may stand in another section than 支出决算中', () => {
  const { claims: found } = reading(
    '（一）总体情况',
    '“三公”经费支出决算为6.00万元。',
    '（二）具体情况',
    '“三公”经费支出决算中，公务接待费支出决算2.00万元，占33.33%；公务用车运行维护费支出决算4.00万元，占66.67%。',
  );
  const parts = found.filter((claim) => claim.kind === 'amount').slice(1);
  expect(parts.map((claim) => claim.partOf)).toEqual([found[0]?.id, found[0]?.id]);
});
