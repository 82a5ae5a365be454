/**
 * How eight (made-up) bureaus word the same facts. Each way of saying something is right for any department's books;
 * beside it stand the slips that make it wrong. No sentence is taken from a published document.
 */

import type { Numbers } from './numbers';

export interface Saying {
  right: (n: Numbers) => string;
  /** What goes wrong, and the words that show it. */
  wrong: Record<string, (said: string, n: Numbers) => string>;
}

/** Another amount in the place of one. */
const off =
  (of: (n: Numbers) => string, by = 7.31) =>
  (said: string, n: Numbers): string =>
    said.replace(of(n), (Number(of(n)) + by).toFixed(2));

/** The last of two places. */
const offLast =
  (of: (n: Numbers) => string, by = 7.31) =>
  (said: string, n: Numbers): string => {
    const at = said.lastIndexOf(of(n));
    return `${said.slice(0, at)}${(Number(of(n)) + by).toFixed(2)}${said.slice(at + of(n).length)}`;
  };

const put =
  (from: string | RegExp, to: string) =>
  (said: string): string =>
    said.replace(from, to);

const turned = (said: string): string =>
  /增加|增长|上升/.test(said)
    ? said.replace(/增加|增长|上升/, '减少')
    : said.replace(/减少|下降|降低/, '增加');

const way = (n: Numbers, up: string, down: string): string => (n.more ? up : down);

const olderYear = (said: string, n: Numbers): string => said.replace(String(n.last), String(n.last - 1));

export const MANNERS: Record<string, readonly Saying[]> = {
  总分式: [
    {
      right: (n) =>
        `${n.year}年收支总预算${n.total}万元，比${n.last}年预算${n.before}万元${way(n, '增加', '减少')}${n.change}万元，${way(n, '增长', '下降')}${n.rate}%，主要原因是项目调整。`,
      wrong: {
        amount: off((n) => n.total),
        change: off((n) => n.change),
        rate: off((n) => n.rate),
        direction: turned,
        'reason left open': put('主要原因是项目调整', '主要原因是'),
      },
    },
    {
      right: (n) =>
        `支出预算${n.total}万元，其中：基本支出${n.basic}万元，占${n.basicShare}%；项目支出${n.project}万元，占${n.projectShare}%。`,
      wrong: {
        part: off((n) => n.basic),
        share: off((n) => n.basicShare),
        'share without %': (said, n) => said.replace(`${n.projectShare}%`, n.projectShare),
        unit: put('万元，其中', '元，其中'),
      },
    },
    {
      right: (n) =>
        `基本支出${n.basic}万元，其中：人员经费${n.personnel}万元，主要包括基本工资、津贴补贴；公用经费${n.operating}万元，主要包括办公费、差旅费。`,
      wrong: { part: off((n) => n.personnel), whole: off((n) => n.basic) },
    },
    {
      right: (n) =>
        `“三公”经费预算${n.public3}万元，其中：因公出国（境）费0万元，公务用车购置及运行费${n.cars}万元（公务用车购置费0万元，公务用车运行费${n.cars}万元），公务接待费${n.visits}万元。`,
      wrong: {
        whole: off((n) => n.public3),
        part: off((n) => n.visits),
        'part of part': offLast((n) => n.cars),
      },
    },
  ],
  科目式: [
    {
      right: (n) =>
        `一般公共预算支出${n.total}万元，主要用于以下方面：教育支出（类）${n.classes[0]?.[0]}万元，占${n.classes[0]?.[1]}%；社会保障和就业支出（类）${n.classes[1]?.[0]}万元，占${n.classes[1]?.[1]}%；住房保障支出（类）${n.classes[2]?.[0]}万元，占${n.classes[2]?.[1]}%。`,
      wrong: {
        share: off((n) => n.classes[1]?.[1] ?? ''),
        part: off((n) => n.classes[0]?.[0] ?? ''),
        'amount without unit': (said, n) => said.replace(`${n.classes[2]?.[0]}万元`, n.classes[2]?.[0] ?? ''),
      },
    },
    {
      right: (n) =>
        `公共安全支出（204类）司法（06款）行政运行（01项）${n.year}年预算数为${n.total}万元，比${n.last}年预算数${way(n, '增加', '减少')}${n.change}万元，${way(n, '增长', '下降')}${n.rate}%，主要是人员变动。`,
      wrong: { rate: off((n) => n.rate), direction: turned, year: olderYear },
    },
    {
      right: (n) =>
        `“一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）”${n.basic}万元，其中人员经费${n.personnel}万元、公用经费${n.operating}万元。`,
      wrong: { part: off((n) => n.operating), whole: off((n) => n.basic) },
    },
    {
      right: (n) =>
        `教育支出（类）普通教育（款）小学教育（项）。${n.year}年预算数为${n.total}万元，与${n.last}年预算数${n.before}万元相比${way(n, '增加', '减少')}${n.change}万元，主要原因是学生人数变化。`,
      wrong: { change: off((n) => n.change), direction: turned },
    },
  ],
  对比式: [
    {
      right: (n) =>
        `机关运行经费由${n.last}年的${n.operatingBefore}万元减少到${n.operating}万元，下降${n.operatingRate}%，原因是压缩办公费。`,
      wrong: { rate: off((n) => n.operatingRate), amount: off((n) => n.operating, 97.31) },
    },
    {
      right: (n) =>
        `收入预算${n.total}万元，与上年相比，收入预算${way(n, '增加', '减少')}${n.change}万元，${way(n, '增长', '降低')}${n.rate}%，主要原因：人员经费调整。`,
      wrong: { rate: off((n) => n.rate), 'both directions': put(/增加|减少/, '增加（减少）') },
    },
    {
      right: (n) =>
        `公务接待费${n.visits}万元，与${n.last}年预算持平；公务用车运行维护费${n.cars}万元，与${n.last}年预算持平，主要原因是车辆数量不变。`,
      wrong: {
        year: olderYear,
        'cut year': (said, n) => said.replace(`${n.last}年预算`, `${String(n.last).slice(0, 3)}年度预算`),
      },
    },
    {
      right: (n) =>
        `较上年预算${n.public3Before}万元，“三公”经费预算${n.public3}万元减少${n.public3Change}万元，下降${n.public3Rate}%，主要是厉行节约。`,
      wrong: { rate: off((n) => n.public3Rate) },
    },
  ],
  决算式: [
    {
      right: (n) =>
        `“三公”经费支出年初预算为${n.public3Before}万元，支出决算为${n.public3}万元，完成预算的${(100 - Number(n.public3Rate)).toFixed(2)}%。`,
      wrong: {
        completion: (said, n) =>
          said.replace((100 - Number(n.public3Rate)).toFixed(2), (90 - Number(n.public3Rate)).toFixed(2)),
      },
    },
    {
      right: (n) =>
        `本年支出合计${n.total}万元，其中：基本支出${n.basic}万元，占${n.basicShare}%；项目支出${n.project}万元，占${n.projectShare}%。`,
      wrong: { share: off((n) => n.projectShare), whole: off((n) => n.total) },
    },
    {
      right: (n) =>
        `公务接待费支出决算为${n.visits}万元，比${n.last}年增加0.10万元，增长${((100 * 0.1) / (Number(n.visits) - 0.1)).toFixed(2)}%，主要原因是来访增加。`,
      wrong: {
        'on nothing': (said, n) =>
          said.replace('0.10万元', `${n.visits}万元`).replace(/增长[\d.]+%/, '增长100%'),
        'changed and the same': (said) =>
          said.replace(/增加0\.10万元，增长[\d.]+%/, '增加0.00万元，与上年持平'),
      },
    },
  ],
  分别式: [
    {
      right: (n) =>
        `${n.year}年支出总计${n.total}万元，其中基本支出、项目支出分别为${n.basic}万元、${n.project}万元，占${n.basicShare}%和${n.projectShare}%。`,
      wrong: { share: off((n) => n.projectShare), part: off((n) => n.project) },
    },
    {
      right: (n) =>
        `政府采购预算总额${n.purchases}万元，其中：货物类${n.goods}万元、工程类${n.works}万元、服务类${n.services}万元。`,
      wrong: {
        whole: off((n) => n.purchases),
        part: off((n) => n.services),
        unit: put('万元，其中', '元，其中'),
      },
    },
    {
      right: (n) =>
        `政府采购货物预算${n.goods}万元、工程预算${n.works}万元、服务预算${n.services}万元，三项均已列入部门预算。`,
      wrong: { doubled: put('预算', '万元万元预算') },
    },
  ],
  元式: [
    {
      right: (n) =>
        `全年支出预算${(Number(n.total) * 10000).toLocaleString('en')}元，其中：基本支出${(Number(n.basic) * 10000).toLocaleString('en')}元，项目支出${(Number(n.project) * 10000).toLocaleString('en')}元。`,
      wrong: {
        part: (said, n) =>
          said.replace(
            (Number(n.basic) * 10000).toLocaleString('en'),
            (Number(n.basic) * 10000 + 90000).toLocaleString('en'),
          ),
        unit: put('元，其中', '万元，其中'),
      },
    },
    {
      right: (n) => `收入总计${(Number(n.total) / 10000).toFixed(6)}亿元，折合${n.total}万元。`,
      wrong: { doubled: put('收入总计', '收入总计的的') },
    },
    {
      right: (n) =>
        `机关运行经费预算${(Number(n.operating) * 10000).toFixed(0)}元，比上年减少${(Number(n.operatingChange) * 10000).toFixed(0)}元，下降${n.operatingRate}%，主要是压减会议费。`,
      wrong: { rate: off((n) => n.operatingRate), direction: put('下降', '增长') },
    },
  ],
  项目式: [
    {
      right: (n) =>
        `${n.year}年度项目总预算${n.purchases}万元，其中设备更新${n.goods}万元，场地修缮${n.works}万元，委托服务${n.services}万元，合计${n.purchases}万元。`,
      wrong: {
        part: off((n) => n.goods),
        whole: off((n) => n.purchases),
        closing: offLast((n) => n.purchases),
      },
    },
    {
      right: (n) =>
        `项目支出${n.purchases}万元，用于：馆藏整理${n.goods}万元；库房改造${n.works}万元；数字化服务${n.services}万元。`,
      wrong: { part: off((n) => n.works), 'reason of a form': put('。', '（请根据实际情况填写）。') },
    },
    {
      right: (n) =>
        `项目支出${n.project}万元，比上年${way(n, '增加', '减少')}${n.change}万元，主要原因是按要求统一压减10%后重新安排项目。`,
      wrong: { 'both directions': put(/增加|减少/, '增加减少') },
    },
  ],
  括号式: [
    {
      right: (n) =>
        `本年支出${n.total}万元，其中：基本支出${n.basic}万元（人员经费${n.personnel}万元、公用经费${n.operating}万元），项目支出${n.project}万元。`,
      wrong: {
        'inner part': off((n) => n.personnel),
        'outer part': off((n) => n.project),
        whole: off((n) => n.total),
      },
    },
    {
      right: (n) =>
        `基本支出（含人员经费）${n.basic}万元（占${n.basicShare}%），项目支出${n.project}万元（占${n.projectShare}%），支出合计${n.total}万元。`,
      wrong: { 'missing %': (said, n) => said.replace(`${n.basicShare}%`, n.basicShare) },
    },
    {
      right: (n) =>
        `财政拨款收入${n.total}万元（${n.last}年为${n.before}万元），${way(n, '增加', '减少')}${n.change}万元，${way(n, '增幅', '降幅')}${n.rate}%，主要原因为政策调整。`,
      wrong: { rate: off((n) => n.rate), residue: put('政策调整', 'XX政策调整') },
    },
  ],
};
