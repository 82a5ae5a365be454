/** Writes a workbook with many times the rows: `node grown.cjs FROM.xlsx TIMES TO.xlsx [SHARE OF WRONG AMOUNTS]`; FROM may be `base`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { bind } from '../src/binding/bind';
import { builtInTemplates } from '../src/templates/built-in';
import { readWorkbook } from '../src/workbook/read';
import { baseWorkbook } from './base';
import { grow } from './grow';
import { withWrong } from './wrong';
import { written } from './written';

const [from = '', times = '', to = '', wrong = '0'] = process.argv.slice(2);
const bytes = from === 'base' ? (await baseWorkbook()).bytes : new Uint8Array(readFileSync(from));
const workbook = await readWorkbook(bytes);
const grown = grow(bind(workbook, builtInTemplates()), workbook, Number(times));
writeFileSync(to, await written(withWrong(grown, Number(wrong))));
