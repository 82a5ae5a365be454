/**
 * What a template pack is. This one definition gives the type, the validation and the JSON Schema in
 * `docs/` (json-schema.ts). A pack is untrusted input: sizes are bounded and nothing in it is code.
 */
import { z } from './zod';
import { COLUMN_ROLES } from '../lexicon/column-roles';
import { labelSchema } from './label-schema';
import { narrativeSchema } from './narrative-schema';

export { labelSchema };
export type { ColumnRole } from '../lexicon/column-roles';

const text = z.string().max(2000);
const name = z.string().min(1).max(200);

/** Severity of a rule for this jurisdiction, or `off`. */
const severity = z.enum(['error', 'warning', 'info', 'off']);

const money = z
  .strictObject({
    unit: z.enum(['元', '千元', '万元', '亿元']),
    digits: z.int().min(0).max(6),
  })
  .meta({ id: 'money' });

const columnSchema = z
  .strictObject({
    role: z.enum(COLUMN_ROLES),
    /** Amount columns: what the column stands for. */
    label: labelSchema.optional(),
    /** `some`: the columns listed under this one are only some of its parts (其中), so they bound it and do not add up to it. */
    parts: z.enum(['all', 'some']).optional(),
    /** Code columns: whose code, and which of its levels where 类, 款 and 项 stand apart. */
    dimension: z.enum(['functional', 'economic']).optional(),
    level: z.enum(['类', '款', '项']).optional(),
    /** Width in characters, as Excel counts them. */
    width: z.number().min(1).max(120).optional(),
    /** The column may be missing in a published form. */
    optional: z.boolean().optional(),
    /** Other wordings of the last line of its header. */
    aliases: z.array(name).max(10).optional(),
  })
  .meta({ id: 'column' });

/** A row whose text is fixed by the form. */
const fixedRow = z
  .strictObject({
    /** As printed; `{部门}`, `{单位}`, `{年度}`, `{上年}` are filled in. */
    text,
    /** Texts of all the block's columns, where a form prints more than the row's name. */
    cells: z.array(text).max(60).optional(),
    /** Left out: the row is there to be printed and holds no amounts. */
    label: labelSchema.optional(),
    parts: z.enum(['all', 'some']).optional(),
    /** Other wordings of the same row. */
    aliases: z.array(text).max(20).optional(),
    /** Published forms leave it out without fault. */
    optional: z.boolean().optional(),
  })
  .meta({ id: 'fixedRow' });

/** Rows of a row set: `as` says how they are printed here. */
const rowSetUse = z
  .strictObject({
    use: name,
    /** `{一}` and `{1}` count, `{name}` is the entry's own text. Default `{name}`. */
    as: text.optional(),
    from: z.int().min(1).max(99).optional(),
    except: z.array(z.string()).max(60).optional(),
    /** Joined to the label of every row. */
    label: labelSchema.optional(),
    optional: z.boolean().optional(),
  })
  .meta({ id: 'rowSetUse' });

/** Empty rows that belong to the form: the shorter side of a two-sided table. */
const blankRows = z.strictObject({ blank: z.int().min(1).max(100) }).meta({ id: 'blankRows' });

/** Rows that the department lists itself. */
const repeat = z
  .strictObject({
    /** What such a row may state: its 单位, its 科目, its 项目. */
    repeat: z
      .array(z.enum(['unit', 'functional', 'economic', 'project']))
      .min(1)
      .max(4),
    /** Blank rows laid out on a fresh sheet. */
    rows: z.int().min(1).max(500),
    label: labelSchema.optional(),
  })
  .meta({ id: 'repeat' });

const rowItemSchema = z.union([fixedRow, rowSetUse, blankRows, repeat]).meta({ id: 'row' });

/** Columns that share their rows. 收支总表 has two: income to the left, spending to the right. */
const blockSchema = z
  .strictObject({
    columns: z.array(columnSchema).min(1).max(60),
    rows: z.array(rowItemSchema).min(1).max(400),
    scope: labelSchema.optional(),
    /** What the rows, taken together, cover where no total row says so. */
    covers: labelSchema.optional(),
    /** What the amount columns, taken together, cover where no total column says so. */
    columnsCover: labelSchema.optional(),
  })
  .meta({ id: 'block' });

const area = z.string().regex(/^[A-Z]{1,2}\d{1,4}:[A-Z]{1,2}\d{1,4}$/, '合并区域写成 A1:D1 的样子');

/** One value of a form, found beside its caption, so that rows may be inserted above it. */
const field = z
  .strictObject({
    caption: name,
    value: z.enum(['right', 'below']),
    role: z.enum(['project', 'projectLevel', 'unitName', 'goal', 'text', 'amount']),
    label: labelSchema.optional(),
  })
  .meta({ id: 'field' });

/** Every row above the first data row, title and unit rows included, with its merges. */
const header = z.strictObject({
  rows: z.array(z.array(text).max(60)).min(1).max(30),
  merges: z.array(area).max(200),
});

const blocks = z.array(blockSchema).min(1).max(4);

/** The same table as others print it. */
const variantSchema = z
  .strictObject({ header, scope: labelSchema.optional(), blocks })
  .meta({ id: 'variant' });

const tableSchema = z
  .strictObject({
    /** Unique in the pack; names in the workbook are made of it: `1-2` → 预算公开_1_2_数据. */
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/),
    /** As the document counts it: 公开表1-2. */
    number: text,
    title: name,
    /** Other titles of the same table. */
    aliases: z.array(name).max(20).optional(),
    sheet: z
      .string()
      .min(1)
      .max(31)
      .regex(/^[^:\\/?*[\]]+$/, '工作表名不能含 : \\ / ? * [ ]'),
    /** Overrides the pack's; null for a table without money. */
    money: money.nullable().optional(),
    header,
    scope: labelSchema,
    /**
     * Scopes that departments also fill this form by (本年 money alone, or 上年结转 with it): where the first
     * one does not agree with their other tables and one of these does, it holds.
     */
    otherScopes: z.array(labelSchema).max(4).optional(),
    blocks,
    /** Headers and rows that other departments print under the same title: “三公” as a list instead of columns. */
    variants: z.array(variantSchema).max(8).optional(),
    /** Published in some places only: read where it is there, neither missed nor made where it is not. */
    optional: z.boolean().optional(),
    /** `indicators`: rows under one project are its 绩效指标. `form`: one project a form, repeated down or over sheets. */
    kind: z.enum(['amounts', 'indicators', 'form', 'text']).optional(),
    fields: z.array(field).max(40).optional(),
    /** Merges in the body that belong to the form. */
    merges: z.array(area).max(400).optional(),
    /** What an empty table says under itself; `{年度}` is filled in. */
    emptyNote: text.optional(),
    /** Fixed notes under the table. */
    notes: text.optional(),
    /** An empty table of this kind is a fault, not a choice. */
    required: z.boolean().optional(),
    print: z
      .strictObject({ orientation: z.enum(['portrait', 'landscape']), paper: z.enum(['A4', 'A3']) })
      .partial()
      .optional(),
  })
  .meta({ id: 'table' });

const switchedOff = z
  .strictObject({
    rule: z.string().max(60),
    reason: z.string().min(1).max(300),
    since: z.iso.date(),
    by: z.string().max(60).optional(),
  })
  .meta({ id: 'switchedOff' });
/** A rule that is not told for now, and why. */
export type SwitchedOff = Readonly<z.infer<typeof switchedOff>>;

export const packSchema = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    schema: z.literal(1),
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    version: z.string().regex(/^\d{1,4}(\.\d{1,4}){0,2}$/),
    title: name,
    jurisdiction: name,
    level: z.enum(['省级', '市级', '区县级', '各级']),
    years: z.strictObject({ from: z.int().min(2010).max(2100), to: z.int().min(2010).max(2100).optional() }),
    money,
    rowSets: z.record(z.string(), z.array(fixedRow).max(200)).optional(),
    tables: z.array(tableSchema).min(1).max(60),
    /** The 情况说明; the built-in packs have theirs beside them. */
    narrative: narrativeSchema.optional(),
    severities: z.record(z.string().max(60), severity).optional(),
    switchedOff: z.array(switchedOff).max(100).optional(),
    indicators: z
      .strictObject({
        /** 一级 and 二级 that every project needs. */
        required: z.array(z.string().max(40)).max(30),
        /** What the weights of a project may add up to. */
        weightSum: z.array(z.number()).max(4),
        /** 一级 with their 二级, where the jurisdiction divides otherwise than 财预〔2021〕101号. */
        levels: z.record(z.string().max(40), z.array(z.string().max(40)).max(20)),
      })
      .partial()
      .optional(),
  })
  .meta({ id: 'pack', title: '预算公开助手模板包' });

export type Pack = z.infer<typeof packSchema>;
export type Table = Pack['tables'][number];
export type Block = Table['blocks'][number];
export type Column = Block['columns'][number];
export type RowItem = Block['rows'][number];
export type FixedRow = Extract<RowItem, { text: string }>;
export type Repeat = Extract<RowItem, { repeat: unknown }>;
export type PackLabel = z.infer<typeof labelSchema>;
