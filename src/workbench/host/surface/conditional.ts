/** Conditional formats: kept, not applied, for nothing here draws. */
import type { Member, Surface } from '../kinds';
import { thing } from '../kinds';
import { overlap, type ConditionalRule } from '../cell';
import { gap, notFound } from '../wire';

const property = (path: string, fallback: unknown): Member<ConditionalRule> => ({
  get: (rule) => rule.properties[path] ?? fallback,
  set: (rule, value) => {
    rule.properties[path] = value;
  },
});

let serial = 0;
export const conditionalFormatCollection: Surface['ConditionalFormatCollection'] = {
  items: ({ sheet, areas }) =>
    sheet.conditional
      .filter((rule) => rule.areas.some((area) => areas.some((wanted) => overlap(area, wanted))))
      .map((rule) => thing('ConditionalFormat', { sheet, rule })),
  item: ({ sheet }, id) => {
    const rule = sheet.conditional.find((other) => other.id === id);
    if (!rule) throw notFound(`conditional format ${String(id)}`);
    return thing('ConditionalFormat', { sheet, rule });
  },
  members: {
    Add: {
      call: ({ sheet, areas }, type) => {
        sheet.book.mayFormat(sheet);
        if (type !== 'Custom') throw gap(`conditional formats of type ${String(type)}`);
        serial += 1;
        const id = `{cf-${serial}}`;
        const rule = { id, type: 'Custom', areas: areas.map((area) => ({ ...area })), properties: {} };
        sheet.conditional.unshift(rule); // a new rule has first priority
        return thing('ConditionalFormat', { sheet, rule });
      },
    },
  },
};
function readable(rule: ConditionalRule): void {
  if (rule.broken) throw notFound(`conditional format ${rule.id}`);
}

export const conditionalFormat: Surface['ConditionalFormat'] = {
  identity: ({ rule }) => ({ Id: rule.id }),
  members: {
    Custom: {
      get: ({ rule }) => {
        readable(rule);
        if (rule.type !== 'Custom') throw notFound('a custom rule');
        return thing('CustomConditionalFormat', rule);
      },
    },
    Id: { get: ({ rule }) => rule.id },
    StopIfTrue: {
      get: ({ rule }) => rule.properties['stopIfTrue'] ?? false,
      set: ({ rule }, value) => {
        rule.properties['stopIfTrue'] = value;
      },
    },
    Type: {
      get: ({ rule }) => {
        readable(rule);
        return rule.type;
      },
    },
    Delete: {
      call: ({ sheet, rule }) => {
        readable(rule);
        sheet.book.mayFormat(sheet);
        sheet.conditional = sheet.conditional.filter((other) => other !== rule);
      },
    },
  },
};
export const customConditionalFormat: Surface['CustomConditionalFormat'] = {
  members: {
    Format: { get: (rule) => thing('ConditionalRangeFormat', rule) },
    Rule: { get: (rule) => thing('ConditionalFormatRule', rule) },
  },
};
export const conditionalFormatRule: Surface['ConditionalFormatRule'] = {
  members: { Formula: property('rule.formula', '') },
};
export const conditionalRangeFormat: Surface['ConditionalRangeFormat'] = {
  members: {
    Fill: { get: (target) => thing('ConditionalRangeFill', target) },
    Font: { get: (target) => thing('ConditionalRangeFont', target) },
  },
};
export const conditionalRangeFill: Surface['ConditionalRangeFill'] = {
  members: { Color: property('fill.color', '') },
};
export const conditionalRangeFont: Surface['ConditionalRangeFont'] = {
  members: { Bold: property('font.bold', null), Color: property('font.color', '') },
};
