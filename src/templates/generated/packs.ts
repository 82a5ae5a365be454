// Written by build/templates.mjs from the folders beside this one: `npm run templates`.
import finalAccounts from '../final-accounts/pack.json';
import hebei from '../hebei/pack.json';
import jilinCity from '../jilin-city/pack.json';
import jilinProvince from '../jilin-province/pack.json';
import qinghai from '../qinghai/pack.json';
import shanghaiDepartment from '../shanghai-department/pack.json';
import shanghaiUnit from '../shanghai-unit/pack.json';
import sichuan from '../sichuan/pack.json';

export const PACKS: readonly unknown[] = [
  finalAccounts,
  hebei,
  jilinCity,
  jilinProvince,
  qinghai,
  shanghaiDepartment,
  shanghaiUnit,
  sichuan,
];
