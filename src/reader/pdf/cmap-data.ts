/** Adobe’s character maps for GB 2312, GBK and GB 18030, as pdfjs-dist packs them (BSD licence beside them). */
import adobe_GB1_0 from 'pdfjs-dist/cmaps/Adobe-GB1-0.bcmap';
import adobe_GB1_1 from 'pdfjs-dist/cmaps/Adobe-GB1-1.bcmap';
import adobe_GB1_2 from 'pdfjs-dist/cmaps/Adobe-GB1-2.bcmap';
import adobe_GB1_3 from 'pdfjs-dist/cmaps/Adobe-GB1-3.bcmap';
import adobe_GB1_4 from 'pdfjs-dist/cmaps/Adobe-GB1-4.bcmap';
import adobe_GB1_5 from 'pdfjs-dist/cmaps/Adobe-GB1-5.bcmap';
import adobe_GB1_UCS2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gB_EUC_H from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gB_EUC_V from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gB_H from 'pdfjs-dist/cmaps/GB-H.bcmap';
import gB_V from 'pdfjs-dist/cmaps/GB-V.bcmap';
import gBK_EUC_H from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gBK_EUC_V from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gBK2K_H from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gBK2K_V from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gBKp_EUC_H from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gBKp_EUC_V from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gBT_EUC_H from 'pdfjs-dist/cmaps/GBT-EUC-H.bcmap';
import gBT_EUC_V from 'pdfjs-dist/cmaps/GBT-EUC-V.bcmap';
import gBT_H from 'pdfjs-dist/cmaps/GBT-H.bcmap';
import gBT_V from 'pdfjs-dist/cmaps/GBT-V.bcmap';
import gBTpc_EUC_H from 'pdfjs-dist/cmaps/GBTpc-EUC-H.bcmap';
import gBTpc_EUC_V from 'pdfjs-dist/cmaps/GBTpc-EUC-V.bcmap';
import gBpc_EUC_H from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gBpc_EUC_V from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniGB_UCS2_H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGB_UCS2_V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGB_UTF16_H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniGB_UTF16_V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';
import uniGB_UTF32_H from 'pdfjs-dist/cmaps/UniGB-UTF32-H.bcmap';
import uniGB_UTF32_V from 'pdfjs-dist/cmaps/UniGB-UTF32-V.bcmap';
import uniGB_UTF8_H from 'pdfjs-dist/cmaps/UniGB-UTF8-H.bcmap';
import uniGB_UTF8_V from 'pdfjs-dist/cmaps/UniGB-UTF8-V.bcmap';

/** As data addresses. */
const CMAPS: Readonly<Record<string, string>> = {
  'Adobe-GB1-0': adobe_GB1_0,
  'Adobe-GB1-1': adobe_GB1_1,
  'Adobe-GB1-2': adobe_GB1_2,
  'Adobe-GB1-3': adobe_GB1_3,
  'Adobe-GB1-4': adobe_GB1_4,
  'Adobe-GB1-5': adobe_GB1_5,
  'Adobe-GB1-UCS2': adobe_GB1_UCS2,
  'GB-EUC-H': gB_EUC_H,
  'GB-EUC-V': gB_EUC_V,
  'GB-H': gB_H,
  'GB-V': gB_V,
  'GBK-EUC-H': gBK_EUC_H,
  'GBK-EUC-V': gBK_EUC_V,
  'GBK2K-H': gBK2K_H,
  'GBK2K-V': gBK2K_V,
  'GBKp-EUC-H': gBKp_EUC_H,
  'GBKp-EUC-V': gBKp_EUC_V,
  'GBT-EUC-H': gBT_EUC_H,
  'GBT-EUC-V': gBT_EUC_V,
  'GBT-H': gBT_H,
  'GBT-V': gBT_V,
  'GBTpc-EUC-H': gBTpc_EUC_H,
  'GBTpc-EUC-V': gBTpc_EUC_V,
  'GBpc-EUC-H': gBpc_EUC_H,
  'GBpc-EUC-V': gBpc_EUC_V,
  'UniGB-UCS2-H': uniGB_UCS2_H,
  'UniGB-UCS2-V': uniGB_UCS2_V,
  'UniGB-UTF16-H': uniGB_UTF16_H,
  'UniGB-UTF16-V': uniGB_UTF16_V,
  'UniGB-UTF32-H': uniGB_UTF32_H,
  'UniGB-UTF32-V': uniGB_UTF32_V,
  'UniGB-UTF8-H': uniGB_UTF8_H,
  'UniGB-UTF8-V': uniGB_UTF8_V,
};

/** Builds put packed ones in the place of this file: build/character-maps-loader.cjs. */
export function characterMap(name: string): Uint8Array | undefined {
  const data = CMAPS[name];
  if (data === undefined) return undefined;
  const text = atob(data.slice(data.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
