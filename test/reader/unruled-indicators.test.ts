import { unruledIndicators } from '../../src/reader/pdf/unruled-indicators';

const line = (page: number, text: string) => {
  const edges = { left: 50, right: 500, top: 100, bottom: 110, baseline: 109 };
  return { page, width: 595, line: { glyphs: [], text, size: 10, ...edges } };
};

test('indicators whose table has no lines are named by their pages', () => {
  expect(
    unruledIndicators([
      line(3, '一级指标 二级指标 三级指标 指标值'),
      line(3, '产出指标 数量指标 培训人数'),
      line(3, '质量指标 合格率 ≥95%'),
      line(4, '效益指标 社会效益指标 便民'),
      line(4, '时效指标 及时率 100%'),
    ]),
  ).toEqual([3, 4]);
});

test('a text about indicators is none', () => {
  expect(
    unruledIndicators([
      line(1, '绩效目标：完成培训。绩效指标：培训人数≥95人、合格率≥95%。'),
      line(1, '（一）产出指标'),
      line(1, '1. 数量指标'),
      line(1, '设置产出指标3个、效益指标2个。'),
    ]),
  ).toEqual([]);
});
