import { rule } from './family';

export const doubtfulRule = rule('doubtful', {
  severity: 'warning',
  class: 'binding',
  title: '像某张表但不能肯定',
  reads: '标题或表头与表样差得较多的表',
  source: '表样',
  clean: { says: '表头与表样相同' },
  failing: {
    says: '表头改成了别的字',
    cells: {
      '公开表5!F3': '支出情况',
      '公开表5!F4': '甲',
      '公开表5!G4': '乙',
      '公开表5!H4': '丙',
      '公开表5!D4': '代号',
    },
  },
});
