/**
 * What a portal takes in: DCAT 3 in JSON-LD, with the properties that DCAT-AP makes mandatory or recommends. Addresses
 * are relative to the file itself. Licence and day of issue are the department's to add, so neither is named.
 */
import { strToU8 } from 'fflate';
import type { Binding } from '../binding/bound';
import { sha256 } from './sha256';
import type { PackageFile } from './zip';

const EU = 'http://publications.europa.eu/resource/authority';
const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const inChinese = (text: string) => ({ '@value': text, '@language': 'zh-CN' });

/** `folder`: where the description lies among the published files. */
export async function dcat(
  { unit, year, template }: Pick<Binding, 'unit' | 'year' | 'template'>,
  title: string,
  files: readonly PackageFile[],
  folder: string,
): Promise<PackageFile> {
  const publisher = unit ?? '';
  const description = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@type': 'dcat:Dataset',
    'dct:title': inChinese(title),
    'dct:description': inChinese(`${publisher}按${template.title}公开的表、说明文字和同样内容的数据文件。`),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': inChinese(publisher) },
    'dct:language': { '@id': `${EU}/language/ZHO` },
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/ANNUAL` },
    'dct:accessRights': { '@id': `${EU}/access-right/PUBLIC` },
    ...(year === null ? {} : { 'dct:temporal': yearLong(year) }),
    'dcat:theme': [{ '@id': `${EU}/data-theme/ECON` }, { '@id': `${EU}/data-theme/GOVE` }],
    'dcat:keyword': ['部门预算', '预算公开', '三公经费'].map(inChinese),
    'dcat:distribution': await Promise.all(files.map((file) => distribution(file, folder))),
  };
  return { path: `${folder}/dcat.jsonld`, bytes: strToU8(`${JSON.stringify(description, null, 2)}\n`) };
}

function yearLong(year: number) {
  const date = (day: string) => ({ '@type': 'xsd:date', '@value': `${year}-${day}` });
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': date('01-01'), 'dcat:endDate': date('12-31') };
}

async function distribution({ path, bytes }: PackageFile, folder: string) {
  const media = MEDIA[path.slice(path.lastIndexOf('.') + 1)];
  const address = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../${path}`;
  return {
    '@type': 'dcat:Distribution',
    'dct:title': inChinese(path),
    'dcat:accessURL': { '@id': encodeURI(address) },
    'dcat:downloadURL': { '@id': encodeURI(address) },
    ...(media === undefined
      ? {}
      : { 'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}` } }),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes.length) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': await sha256(bytes),
    },
  };
}
