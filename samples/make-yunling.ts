/** Makes the files of the guide anew, with `npm run sample`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadPack } from '../src/templates/load-pack';
import { yunlingFilled, yunlingForm } from './yunling';

const template = loadPack(readFileSync('samples/yunling-pack.json', 'utf8'));
writeFileSync('samples/yunling-form.xlsx', await yunlingForm());
writeFileSync('samples/yunling-filled.xlsx', await (await yunlingFilled(template, true)).save());
