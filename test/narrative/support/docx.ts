/** Builds small .docx packages from pieces of WordprocessingML, and spoils them. */

import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const STYLES = `<w:styles ${W}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Mine"><w:name w:val="公文标题"/><w:basedOn w:val="2"/></w:style></w:styles>`;

export interface Parts {
  body: string;
  footnotes?: string;
  numbering?: string;
  /** Of a store that content controls are bound to; its id is {1}. */
  data?: string;
  /** Before the root element of the document. */
  prolog?: string;
}

export function documentXml({ body, prolog = '' }: Parts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${W} xmlns:mc="m" xmlns:wps="s" xmlns:m="f"><w:body>${body}</w:body></w:document>`;
}

export function docx(parts: Parts): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(RELS),
    'word/styles.xml': strToU8(STYLES),
    'word/document.xml': strToU8(documentXml(parts)),
    ...(parts.data ? dataParts(parts.data) : {}),
    ...(parts.footnotes
      ? { 'word/footnotes.xml': strToU8(`<w:footnotes ${W}>${parts.footnotes}</w:footnotes>`) }
      : {}),
    ...(parts.numbering
      ? { 'word/numbering.xml': strToU8(`<w:numbering ${W}>${parts.numbering}</w:numbering>`) }
      : {}),
  });
}

const dataParts = (data: string): Record<string, Uint8Array> => ({
  'customXml/item1.xml': strToU8(data),
  'customXml/itemProps1.xml': strToU8('<ds:datastoreItem xmlns:ds="d" ds:itemID="{1}"/>'),
  'customXml/_rels/item1.xml.rels': strToU8(
    RELS.replace('officeDocument"', 'customXmlProps"').replace('word/document.xml', 'itemProps1.xml'),
  ),
});

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
export const heading = (style: string, text: string): string =>
  paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
