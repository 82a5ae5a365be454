/**
 * The 情况说明 of a jurisdiction as data: headings in its order, and under each the statements that are made
 * of facts. Amounts, shares and directions never stand in an outline; they are named, and the writer fills
 * them in. `{单位}` `{年度}` `{上年}` are the document's, `{收支总计}` is an amount of `values`, `{?车辆}` an answer,
 * `{?货物+工程}` the sum of two.
 */
import { z } from './zod';
import { labelSchema } from './label-schema';

const text = z.string().max(4000);
const id = z.string().min(1).max(60);
const dimension = z.enum(['functional', 'economic', 'unit', 'project']);

/** An amount: by its name in `values`, or by its coordinate. */
const amount = z.union([id, labelSchema]);

const condition = z
  .union([
    /** At least one of these is not zero. */
    z.strictObject({ some: z.array(amount).min(1).max(20) }),
    /** All of these are zero. */
    z.strictObject({ none: z.array(amount).min(1).max(20) }),
  ])
  .meta({ id: 'condition' });

/** Amounts one after another, with shares of `of` that add up to 100 % where `{占比}` is asked for. */
const list = z
  .strictObject({
    of: amount,
    /** Given parts, by their names in `values`; or … */
    items: z
      .array(z.union([id, z.strictObject({ name: id, amount })]))
      .max(40)
      .optional(),
    /** … the members that the tables list: 类 is level 1, 款 level 2, 项 level 3. */
    along: dimension.optional(),
    level: z.int().min(1).max(3).optional(),
    /** Parts that are zero are said, too. */
    zeros: z.boolean().optional(),
    /** `{名称}` `{金额}` `{占比}`. */
    item: text,
    separator: z.string().max(10),
    /** What is said where no part has money. */
    none: text.optional(),
  })
  .meta({ id: 'narrativeList' });

/** 比上年增加……，增长……，主要原因是……; 持平 where nothing changed. */
const change = z
  .strictObject({
    of: amount,
    /** Amounts that add up to it: last year's is asked for once, for the parts. */
    from: z.array(id).min(1).max(10).optional(),
    /** As the sentence calls it, where it asks about last year or for a reason. */
    name: id.optional(),
    lead: text.optional(),
    same: text.optional(),
    rate: z.boolean().optional(),
    /** Leads into the reason, which is asked for; left out, none is. */
    because: text.optional(),
  })
  .meta({ id: 'narrativeChange' });

/** 年初预算为……，支出决算为……，完成年初预算的……: for final accounts. */
const completion = z
  .strictObject({
    of: amount,
    /** As the sentence calls it, where it asks about 年初预算 or for a reason. */
    name: id.optional(),
    /** Leads into the reason why the two differ, which is asked for; left out, none is. */
    because: text.optional(),
  })
  .meta({ id: 'narrativeCompletion' });

export type CompletionStatement = z.infer<typeof completion>;
export type AmountRef = z.infer<typeof amount>;
export type Condition = z.infer<typeof condition>;
export type ListStatement = z.infer<typeof list>;
export type ChangeStatement = z.infer<typeof change>;

export type Sentence =
  | string
  | { list: ListStatement }
  | { change: ChangeStatement }
  | { completion: CompletionStatement }
  | { count: 'project'; of: AmountRef; level?: number | undefined }
  | { forms: 'count' | 'amount'; ask: string }
  | { when: Condition; say: Sentence[]; otherwise?: Sentence[] | undefined }
  | { choose: string; options: Record<string, Sentence[]> };

const sentence: z.ZodType<Sentence> = z
  .lazy(() =>
    z.union([
      text,
      z.strictObject({ list }),
      z.strictObject({ change }),
      z.strictObject({ completion }),
      /** How many 项目 the tables list under an amount. */
      z.strictObject({ count: z.literal('project'), of: amount, level: z.int().min(1).max(2).optional() }),
      /** How many 项目 (with the word) publish 绩效目标, or what they cost; asked where the forms do not tell. */
      z.strictObject({ forms: z.enum(['count', 'amount']), ask: id }),
      z.strictObject({
        when: condition,
        say: z.array(sentence).max(40),
        otherwise: z.array(sentence).max(40).optional(),
      }),
      /** The answer to a question of kind `choice` decides. */
      z.strictObject({ choose: id, options: z.record(id, z.array(sentence).max(40)) }),
    ]),
  )
  .meta({ id: 'sentence' });

const paragraph = z
  .union([
    z.strictObject({ id, say: z.array(sentence).min(1).max(60), when: condition.optional() }),
    /** What only a person knows, at length: each line of the answer is a paragraph. */
    z.strictObject({ id, ask: id }),
    /** One paragraph a member that the tables list: `{序号}` `{一}` `{名称}` `{类}` `{款}` `{项}` `{金额}` `{占比}`. */
    z.strictObject({
      id,
      each: z.strictObject({ of: amount, along: dimension, level: z.int().min(1).max(3) }),
      say: z.array(sentence).min(1).max(60),
      none: text.optional(),
    }),
    z.strictObject({
      id,
      chart: z.strictObject({ title: text, list: list.omit({ item: true, separator: true }) }),
    }),
    /** The pack's tables, in its order, each on a page of its own under its title; or one of them here in the text. */
    z.strictObject({ id, tables: z.union([z.literal('all'), z.array(id).max(60)]) }),
    /** 名词解释: all entries, or those of a group. */
    z.strictObject({ id, glossary: z.union([z.literal(true), id]) }),
  ])
  .meta({ id: 'paragraph' });

export interface SectionData {
  id: string;
  heading: string;
  body?: z.infer<typeof paragraph>[] | undefined;
  sections?: SectionData[] | undefined;
}

const section: z.ZodType<SectionData> = z
  .lazy(() =>
    z.strictObject({
      id,
      heading: text,
      body: z.array(paragraph).max(60).optional(),
      sections: z.array(section).max(60).optional(),
    }),
  )
  .meta({ id: 'section' });

const question = z
  .strictObject({
    prompt: text,
    /** `lines`: several paragraphs. `number`: a count. `amount`: in the document's money unit. */
    kind: z.enum(['text', 'lines', 'number', 'amount', 'choice']),
    options: z.array(id).max(10).optional(),
    hint: text.optional(),
  })
  .meta({ id: 'question' });

/** An entry of 名词解释 stands where the tables have what it explains. */
const glossaryEntry = z
  .strictObject({
    term: text,
    group: id.optional(),
    text,
    /** Left out: always. */
    when: condition.optional(),
  })
  .meta({ id: 'glossaryEntry' });

export const narrativeSchema = z
  .strictObject({
    /** Of the cover. */
    title: text,
    /** Money with thousands separators (default) or without. */
    separators: z.boolean().optional(),
    values: z.record(id, labelSchema).optional(),
    questions: z.record(id, question).optional(),
    sections: z.array(section).min(1).max(30),
    glossary: z.array(glossaryEntry).max(200).optional(),
    /** What a 科目 is for, by its name; the officer may say it better. */
    subjects: z.record(z.string().max(60), text).optional(),
    /** How the entries of 名词解释 are numbered: `{一}` or `{1}`. */
    glossaryNumber: text.optional(),
  })
  .meta({ id: 'narrative' });

export type NarrativeOutline = z.infer<typeof narrativeSchema>;
export type ParagraphData = z.infer<typeof paragraph>;
export type QuestionData = z.infer<typeof question>;
export type GlossaryEntry = z.infer<typeof glossaryEntry>;
