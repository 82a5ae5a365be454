/** What the program answers when asked how it is used. */
export const USAGE = `预算公开助手 budget-disclosure：生成、校验、重算和导出部门预算公开表。

用法：
  budget-disclosure scaffold    --template sichuan --year 2024 --unit 名称 [--unit-code 316002] [--level 市级] --out FILE.xlsx
  budget-disclosure check       FILE.xlsx... [--template ID|PACK.json] [--narrative FILE.docx|FILE.txt] [--format text|json|html] [--out FILE]
  budget-disclosure recalculate FILE.xlsx --out FILE.xlsx
  budget-disclosure export      FILE.xlsx --out DIR|FILE.zip
  budget-disclosure templates   [ID]
  budget-disclosure templates   --draft 空表.xlsx [--out PACK.json]

退出码：0 没有错误，1 有错误，2 文件或参数不能使用（标准错误有一行说明，什么也没有写出）。
`;
