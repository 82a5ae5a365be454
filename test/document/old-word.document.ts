/** A .doc read without an office program keeps the sign of its amounts. */
import { Document, NoBreakHyphen, Packer, Paragraph, SoftHyphen, TextRun } from 'docx';
import { docText } from '../../src/cli/doc-text';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';

describeWithLibreOffice('an old Word document', () => {
  test('has hyphens that never break for a minus, and optional ones for nothing', async () => {
    const run = (...children: (string | NoBreakHyphen | SoftHyphen)[]) => new TextRun({ children });
    const children = [
      run('比上年增加', new NoBreakHyphen(), '100.00万元，占', new SoftHyphen()),
      run('比', new NoBreakHyphen(), '2.50%。'),
    ];
    const docx = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph({ children })] }] }),
    );
    const doc = convertWithLibreOffice(docx, 'doc', 'docx');
    expect((await docText(doc)).trim()).toBe('比上年增加-100.00万元，占比-2.50%。');
  });
});
