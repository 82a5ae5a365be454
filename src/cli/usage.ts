/** What the program answers when asked how it is used. */
export const USAGE = `预算公开助手 budget-disclosure：生成、校验、重算和导出部门预算公开表。

用法：
  budget-disclosure scaffold    --template sichuan --year 2024 --unit 名称 [--unit-code 316002] [--level 市级] --out FILE.xlsx
  budget-disclosure check       FILE|DIR... [--template ID|PACK.json] [--narrative FILE] [--format text|json|html] [--out FILE]
                                [--answers FILE.json] [--last-year FILE.xlsx] [--budget FILE] [--waive FILE.json] [--relations] [--explain] [--summary FILE.csv] [--jobs N]
  budget-disclosure check       DIR... --departments 名册.csv|名册.xlsx|auto [--since 上次的文件夹] [--out 文件夹|FILE.html|FILE.json] [--year 2024] [--level 县级]
                                [--narrative 文稿的文件夹...] [--summary FILE.csv|FILE.xlsx] [--waive FILE.json]
  budget-disclosure compare     A B [--format text|json|html] [--out FILE] [--template ID|PACK.json]
  budget-disclosure extract     FILE --out FILE.xlsx
  budget-disclosure derive      FILE.xlsx --out FILE.xlsx [--tables 1,2] [--as formulas|values] [--overwrite]
  budget-disclosure convert     FILE.xlsx --to 万元 --out FILE.xlsx
  budget-disclosure last-year   FILE.xlsx --from LAST|LAST.zip|facts.csv --out FILE.xlsx [--overwrite]
  budget-disclosure recalculate FILE.xlsx --out FILE.xlsx
  budget-disclosure export      FILE.xlsx --out DIR|FILE.zip [--answers FILE.json] [--waive FILE.json] [--last-year FILE.xlsx] [--pdf]
  budget-disclosure export      FILE.xlsx --questions [FILE.json|FILE.md]
  budget-disclosure templates   [ID]
  budget-disclosure templates   --draft 空表.xlsx [--with 填好的.xlsx...] [--out PACK.json]

check 的参数：
  FILE         Excel、WPS 表格（.xlsx .xls .et .ods，系统导出成网页的 .xls、.html、.mht 也行）、Word（.docx .doc .wps）或 PDF，按内容识别，不看扩展名；
               公开的 Word、PDF 可以单独校验：表与表、表与文字互相核对
  DIR          文件夹，代表其中（包括下级文件夹里）的全部这些文件；一个文件不能用，不影响别的
  --narrative  同时核对情况说明（.docx、.doc、.wps、PDF、.txt 或网页 .html）；--answers 给出写它时的答复，各表没有的数由此核对
  --last-year  上年的工作簿：各表的上年数和情况说明里的增减由此核对
  --budget     决算那一年的预算（工作簿、公开包或公开文件）：表里和文中的年初预算数由此核对
  --waive      放行理由（错误、缺表、个人信息等由谁核定、为什么），写法同 export
  --relations  另外列出校验过的每一个关系
  --explain    另外逐句说明情况说明里的每个数是怎样读的、与什么核对、为什么无从核对（与 --narrative 一起用）
  --summary    每个文件一行的汇总表，可以在 Excel 里排序
  --jobs       同时校验几个文件，不写则按处理器的个数

按部门检查（财政部门用）：
  --departments  名册：单位代码、单位名称、应公开内容、截止日期、联系人（UTF-8 或 GBK 的 .csv，或工作簿）；auto 表示没有名册，
               部门取自各工作簿自己写的单位。一个部门一个状态，工作簿、文稿、上年的、答复、放行理由按文件夹、文件名和内容归到部门；
               压缩包（.zip）打开来读；归不到部门、不能读的逐个列出
  --since      上次的输出文件夹（或其中的 检查记录.json）：哪些新出现、已改正、仍在，多久了；上次放行的沿用理由，数变了的除外
  --out        文件夹：检查报告.html、部门汇总.csv 和 .xlsx、检查记录.json（下次用）、部门/ 里一个部门一页；
               文件：按 --format 只写一种（json 是检查记录，一行一个部门，最后一行是总数）
  --year、--level  应为哪个年度、哪一级；不写年度则按多数工作簿
  给出几份文稿（--narrative 可以写几次，也可以是文件夹）、--since、--year 或 --level 时，也按部门检查
  退出码：0 各部门都没有错误且没有归不到部门的文件，1 有部门不是这样，2 参数、名册或上次的记录不能使用

compare：两个文件（任何种类，表样可以不同）按每个数的含义对照，列出不同的数、只有一方有的行。
extract：把公开的 PDF、Word 或旧格式里的表格取出来，成为可以接着用的工作簿。

derive、convert、last-year：由已填的表填出其他表（--tables 指明的表能填多少填多少，不写则填能够整张推出的空表）；
元换算成万元而各项之和仍等于合计；填入上年栏目。已有别的数的格不改，除非加 --overwrite。

任何命令：
  --password 密码  打开有密码的文件
  --template auto  不用模板，按工作簿自己的表头来读；没有本省模板的工作簿本来就这样读
  --subjects FILE  本地财政下发的科目表（.csv 或 .xlsx：编码、名称、年度），以它为准
  --switch-off FILE  本地发现判错、暂时停用的规则（.json：规则代号、理由、日期）；报告里逐条说明

export 的参数：
  --answers    情况说明中各项问题的回答；--questions 列出还没有回答的问题，写成可填的文件
  --waive      确认无误的错误及其放行理由（只进内部资料）；有错误而没有理由时不生成公开部分
  --last-year  上年的工作簿，情况说明中的增减由此算出
  --pdf        用 LibreOffice 把文档转成 PDF，目录页码也由它排定

退出码：0 没有错误（能否报送见报告第一句），1 有错误、缺表或还没有填，2 文件或参数不能使用（标准错误有说明；只有一个文件时什么也没有写出，有许多文件时其余的照常校验和写出）。
`;
