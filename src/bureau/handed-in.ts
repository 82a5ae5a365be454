/** What a bureau was handed in: a file each, with what it says of itself. */

/** Which of the two publications a file is of: the budget of a year or its final accounts. */
export type Accounts = '预算' | '决算';

export type Kind = 'workbook' | 'document' | 'answers' | 'waivers' | 'other' | 'unreadable';

export interface HandedIn {
  /** Its path as it is shown; a member of an archive as `全县.zip/教育局.xlsx`. */
  readonly file: string;
  readonly kind: Kind;
  /** What it says of itself. */
  readonly unit: string | null;
  /** Of a workbook that does not say whose it is: the units that its rows name. */
  readonly listed?: readonly string[];
  readonly code: string | null;
  readonly year: number | null;
  /** Budget or final accounts; null where it does not say. */
  readonly accounts: Accounts | null;
  /** A document whose tables can be checked without a workbook. */
  readonly tables: boolean;
  /** The titles of a workbook's tables: those of one department may lie in several. */
  readonly titles?: readonly string[];
  /** The form that it was read by. */
  readonly form?: string;
  /** Those of its unit, where the workbook is of several. */
  readonly sheets?: readonly string[];
  /** A workbook with the forms of several units, by unit. */
  readonly units?: readonly HandedIn[];
  /** Why it is not used: of `other` and `unreadable`. */
  readonly fault: string;
  /** Of what stands in a workbook, of the bytes of anything else: the same file twice has the same. */
  readonly digest: string;
  /** When it was last changed, `2024-02-10`. */
  readonly changed: string | null;
}

/** What became of a file, in words. */
export type Use =
  | '工作簿'
  | '文稿'
  | '上年工作簿'
  | '上年文稿'
  | '答复'
  | '放行理由'
  | '内容相同的副本'
  | '另一份文稿，没有核对'
  | '年度不符'
  | '种类不符'
  | '不能使用'
  | '用途不明，没有使用'
  | '归不到部门';

/** Read from names and first lines: 2024年部门预算, 2023年度部门决算. */
export function yearIn(text: string): number | null {
  const found = /(20\d\d)\s*年?(?:度|部门|单位|预算|决算|公开|\s)/.exec(text) ?? /(20\d\d)\s*年?/.exec(text);
  return found ? Number(found[1]) : null;
}
