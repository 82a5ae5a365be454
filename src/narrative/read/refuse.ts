/** Why a 情况说明 could not be read. The message is for the officer; the code is for the program. */

import { hasStream, isCompoundFile } from '../../ooxml/compound-file';
import { type FaultCode, PackageFault } from '../../ooxml/fault';

export type RefusalCode = FaultCode | 'empty' | 'not-word' | 'old-word' | 'no-document' | 'holds-file';

const SENTENCES: Record<RefusalCode, string> = {
  empty: '文件是空的，没有可以校验的文字。',
  'not-word': '认不出这是什么文稿，请选择情况说明的 Word 文档（.docx、.doc）、PDF、.txt 或网页（.html）。',
  'old-word': '这是旧版 Word 文档（.doc），请在 Word 或 WPS 中另存为 .docx 后再选择。',
  encrypted: '文档已加密，请先在 Word 或 WPS 中取消打开密码再选择。',
  truncated: '文档不完整或已损坏，请在 Word 或 WPS 中打开并重新保存后再试。',
  'too-large': '文档解压后超出可以处理的大小，未予读取；请确认文件来源，或删去图片等内容后再试。',
  'bad-xml': '文档内部的文字结构已损坏，无法读取；请在 Word 或 WPS 中打开并重新保存后再试。',
  'unsafe-xml': '文档含有外部实体或类型声明，出于安全未予读取；请用 Word 或 WPS 重新保存。',
  'holds-file':
    '文档的内容（或其中一部分）是嵌在里面的另一份文件（由网页转成的 Word 多半这样），这里读不到；请在 Word 中打开，另存为 .docx 后再选择。',
  'no-document': '这不是 Word 文档，里面没有正文（可能是工作簿或压缩包），请选择情况说明的 .docx 文件。',
};

export class NarrativeRefusal extends Error {
  override readonly name = 'NarrativeRefusal';
  constructor(
    readonly code: RefusalCode,
    /** For the log, never for the officer. */
    readonly detail = '',
    message: string = SENTENCES[code],
  ) {
    super(message);
  }
}

/** @throws NarrativeRefusal for bytes that cannot be a package */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NarrativeRefusal('empty');
  // An encrypted .docx is a compound file with this stream; any other is .doc or .wps.
  if (isCompoundFile(bytes)) {
    throw new NarrativeRefusal(hasStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-word');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new NarrativeRefusal('not-word');
}

/** Does what touches a package; what is wrong with the package becomes a refusal. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof PackageFault ? new NarrativeRefusal(error.code, error.detail) : error;
  }
}
