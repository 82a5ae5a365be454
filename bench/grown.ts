/** Writes a workbook with many times the rows: `node grown.cjs FROM.xlsx TIMES TO.xlsx`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { bind } from '../src/binding/bind';
import { builtInTemplates } from '../src/templates/built-in';
import { readWorkbook } from '../src/workbook/read';
import { grow } from './grow';
import { written } from './written';

const [from = '', times = '', to = ''] = process.argv.slice(2);
const workbook = await readWorkbook(new Uint8Array(readFileSync(from)));
writeFileSync(to, await written(grow(bind(workbook, builtInTemplates()), workbook, Number(times))));
