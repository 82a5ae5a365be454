// Written by build/templates.mjs from the folders beside this one: `npm run templates`.
import type { ListedPack } from '../listed-pack';

export const LISTED_PACKS: readonly ListedPack[] = [
  {
    id: 'final-accounts',
    title: '部门决算公开表',
    jurisdiction: '全国',
    tables: 9,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-final-accounts" */ '../final-accounts/pack.json'),
  },
  {
    id: 'hebei',
    title: '河北省部门预算公开表',
    jurisdiction: '河北省',
    tables: 13,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-hebei" */ '../hebei/pack.json'),
  },
  {
    id: 'jilin-city',
    title: '吉林省市县部门预算公开表',
    jurisdiction: '吉林省',
    tables: 11,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-jilin-city" */ '../jilin-city/pack.json'),
  },
  {
    id: 'jilin-province',
    title: '吉林省省级部门预算公开表',
    jurisdiction: '吉林省',
    tables: 12,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-jilin-province" */ '../jilin-province/pack.json'),
  },
  {
    id: 'qinghai',
    title: '青海省部门预算公开表',
    jurisdiction: '青海省',
    tables: 11,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-qinghai" */ '../qinghai/pack.json'),
  },
  {
    id: 'shanghai-department',
    title: '上海市区级部门预算公开表',
    jurisdiction: '上海市',
    tables: 9,
    unit: '元',
    load: () => import(/* webpackChunkName: "pack-shanghai-department" */ '../shanghai-department/pack.json'),
  },
  {
    id: 'shanghai-unit',
    title: '上海市区级单位预算公开表',
    jurisdiction: '上海市',
    tables: 9,
    unit: '元',
    load: () => import(/* webpackChunkName: "pack-shanghai-unit" */ '../shanghai-unit/pack.json'),
  },
  {
    id: 'sichuan',
    title: '四川省部门预算公开表',
    jurisdiction: '四川省',
    tables: 15,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-sichuan" */ '../sichuan/pack.json'),
  },
];
