import { runInThisContext as run } from 'node:vm';
import { ascii } from '../../build/ascii.cjs';

test.each([
  ["'公开表'"],
  ["'一\\\\二'"],
  ["'一\\二'"],
  ['`共${1}张，𠮷`'],
  ["'从年初到年末，第一表'.replace(/[第年]/g, '').match(/^从(?<于>初)/).groups.于"],
  ["new RegExp(String.raw`^[一-龥，]+\\d$`).test('公开表，1')"],
  ["/^𠮷+$/u.test('𠮷𠮷')"],
  ['JSON.parse(\'{"表名":"一\\\\n二"}\').表名'],
  ['(() => { const 合计 = 3; /* 注 */ return 合计; })()'],
])('%s is the same in ASCII', (code) => {
  const written = ascii(code);
  expect(written).not.toMatch(/[\u0080-\uffff]/);
  expect(run(written)).toEqual(run(code));
});
