/** Targets that cannot be, or that an inspector doubts: rates, signs, 定性 and 定量, scales, directions. */
import { fold } from '../../lexicon/fold';
import type { Draft } from '../finding';
import { grouped, hitsOf } from './group';
import { isCost, isSatisfaction } from './levels';
import type { IndicatorProject } from './model';
import { clip, nameText } from './say';
import { isMoneyUnit, isSign } from './target';
import { checkNames } from './names';
import { checkRates } from './rates';
import { bareName, isRate } from './words';
import { costSignRule } from './cost-sign';
import { directionBlankRule } from './direction-blank';
import { directionRule } from './direction';
import { qualitativeNumberRule } from './qualitative-number';
import { quantitativeTextRule } from './quantitative-text';
import { rateAsDateRule } from './rate-as-date';
import { rateAsTextRule } from './rate-as-text';
import { satisfactionQualitativeRule } from './satisfaction-qualitative';
import { scalesRule } from './scales';
import { signUnknownRule } from './sign-unknown';

type Projects = readonly IndicatorProject[];

export function checkValues(projects: Projects, year: number | null): Draft[] {
  return [
    ...checkRates(projects),
    ...signs(projects),
    ...kinds(projects),
    ...scales(projects),
    ...directions(projects),
    ...checkNames(projects, year),
  ];
}

function signs(projects: Projects): Draft[] {
  const cost = hitsOf(projects, (row) => {
    const { target } = row;
    if (!isCost(row) || target.kind !== 'number' || (target.sign !== '≥' && target.sign !== '＞'))
      return null;
    // 能耗降低率 ≥5% is no cap; 万 alone is money that lost its 元.
    return isMoneyUnit(target.unit) || /^[万亿]?$/.test(target.unit) ? (row.sign ?? row.value) : null;
  });
  const odd = hitsOf(projects, (row) => {
    const sign = row.sign;
    return sign && sign.text !== '' && !isSign(sign.text) ? sign : null;
  });
  return [
    ...grouped(
      costSignRule,
      cost,
      (place, { row }) => `${place}的成本指标用了“≥”（如“${nameText(row)}”），成本是上限，应写“≤”或“＝”。`,
    ),
    ...grouped(
      signUnknownRule,
      odd,
      (place, first) =>
        `${place}的指标性质写着“${first.part?.text ?? ''}”，应填 ＝、≥、≤、＞、＜ 或“定性”${first.part?.text === '0' ? '（单独的“＝”在 Excel 里会变成 0，请设为文本后重填）' : ''}。`,
    ),
  ];
}

function kinds(projects: Projects): Draft[] {
  const numbered = hitsOf(projects, (row) =>
    row.target.kind === 'number' && row.target.qualitative ? row.value : null,
  );
  const texted = hitsOf(projects, (row) =>
    row.target.kind === 'text' &&
    !row.target.qualitative &&
    row.target.sign !== null &&
    !/\d/.test(row.target.text)
      ? row.value
      : null,
  );
  const dated = hitsOf(projects, (row) =>
    row.target.kind === 'date' && isRate(nameText(row)) ? row.value : null,
  );
  const wordy = hitsOf(projects, (row) => {
    const { target } = row;
    return (target.kind === 'text' || target.kind === 'scale') && isRate(nameText(row)) ? row.value : null;
  });
  const vague = hitsOf(projects, (row) =>
    isSatisfaction(row) && row.target.kind === 'scale' && /满意(?:度|率)?$/.test(bareName(nameText(row)))
      ? row.value
      : null,
  );
  return [
    ...grouped(
      qualitativeNumberRule,
      numbered,
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标性质是“定性”，指标值却是数字 ${row.value?.text}，请改成“优良中低差”一类的等级，或改为定量。`,
    ),
    ...grouped(
      quantitativeTextRule,
      texted,
      (place, { row }) =>
        `${place}“${nameText(row)}”的指标性质是“${row.sign?.text ?? ''}”，指标值却是文字“${clip(row.value?.text ?? '', 20)}”，请填数字，或把性质改为“定性”。`,
    ),
    ...grouped(
      rateAsDateRule,
      dated,
      (place, { row }) =>
        `${place}“${nameText(row)}”是比率，指标值却是时间“${clip(row.value?.text ?? '', 20)}”，请填百分比，或把名称改为“完成时间”一类。`,
    ),
    ...grouped(
      rateAsTextRule,
      wordy,
      (place, { row }) =>
        `${place}“${nameText(row)}”是比率，指标值却是文字“${clip(row.value?.text ?? '', 20)}”，无法考核，请填百分比。`,
    ),
    ...grouped(
      satisfactionQualitativeRule,
      vague,
      (place, { row }) => `${place}“${nameText(row)}”用等级表示，满意度一般写成“≥90%”一类的百分比。`,
    ),
  ];
}

/** One document, one scale: 优良中低差 here and 优良差 there cannot be assessed alike. */
function scales(projects: Projects): Draft[] {
  const hits = hitsOf(projects, (row) => (row.target.kind === 'scale' ? row.value : null));
  const grades = [...new Set(hits.map(({ part }) => fold(part?.text ?? '').replace(/[、,/-]/g, '')))];
  const scale = grades.filter((one) => one.length > 1);
  if (scale.length < 2) return [];
  return grouped(
    scalesRule,
    hits,
    (place) =>
      `${place}的定性指标用了 ${scale.length} 种等级（${scale.map((one) => `“${one}”`).join('、')}），建议统一成一种。`,
  );
}

function directions(projects: Projects): Draft[] {
  const rows = projects.flatMap((project) =>
    project.rows.map((row) => ({ project, row, part: row.direction })),
  );
  const known = rows.filter(({ row }) => row.direction !== null);
  const blank = known.filter(({ row }) => fold(row.direction?.text ?? '') === '');
  const against = hitsOf(projects, (row) => {
    const direction = fold(row.direction?.text ?? '');
    const sign = row.target.kind === 'number' ? row.target.sign : null;
    const rising = sign === '≥' || sign === '＞';
    const falling = sign === '≤' || sign === '＜';
    return (/^正/.test(direction) && falling) || (/^(?:反|逆|负)/.test(direction) && rising)
      ? row.direction
      : null;
  });
  return [
    ...grouped(
      directionBlankRule,
      blank,
      (place, _, count) =>
        `${place}的指标方向性没有填（共 ${known.length} 行，空 ${count} 行），应填“正向指标”或“反向指标”。`,
    ),
    ...grouped(
      directionRule,
      against,
      (place, { row }) =>
        `${place}“${nameText(row)}”的方向性是“${row.direction?.text}”，指标性质却是“${row.sign?.text ?? ''}”，两者相反。`,
    ),
  ];
}
