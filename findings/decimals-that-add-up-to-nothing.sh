#!/usr/bin/env bash
# Guess: amounts that a JSON-LD context calls xsd:decimal are decimals in RDF: 1065.53 is "1065.53", and a query can add them up.
# Seen: three processors write "1.06553E3"^^xsd:decimal, and by the standard they must: a JSON number with a fraction takes the form of a double whatever type it is
#       given, and a decimal has no exponent. 320 has no fraction and stays 320. So in SPARQL all amounts with 分 are ill-formed: over 1065.53, 320 and 12345678.9 SUM is
#       nothing at all, COUNT is 3, MAX is 320, and the amounts above 1000 are none. What is asked decides whether one sees that something is missing. Amounts written
#       as texts, "1065.53", are decimals and add up to 12347064.43.
# Versions: jsonld 9.0.0, jsonld-streaming-parser 5.0.1, oxigraph 0.5.11 (a third reader of JSON-LD, and the SPARQL), Node 20.
# Source: run here; JSON-LD 1.1 Processing Algorithms and API, “Object to RDF Conversion” (a number with a non-zero fractional part becomes the canonical form of a
#         double; xsd:double is only the type where none is given); XML Schema 1.1 part 2, “decimal” (digits and a point, no exponent).
# In the project: no amount stands in its JSON-LD, which describes files; amounts are published as CSV, and sizes as texts with their type (src/publication/dcat).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" jsonld@9.0.0 jsonld-streaming-parser@5.0.1 oxigraph@0.5.11
cat >try.mjs <<'JS'
import jsonld from 'jsonld';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Store } from 'oxigraph';
const AMOUNTS = [1065.53, 320, 12345678.9];
const described = (amounts) => ({ '@context': { amount: { '@id': 'http://example.org/amount', '@type': 'http://www.w3.org/2001/XMLSchema#decimal' } }, '@id': 'http://example.org/budget', amount: amounts });
const streamed = (document) =>
  new Promise((resolve, reject) => {
    const parser = new JsonLdParser();
    const values = [];
    parser.on('data', ({ object }) => values.push(object.value)).on('error', reject).on('end', () => resolve(values));
    parser.end(JSON.stringify(document));
  });
const stored = (text, format) => {
  const store = new Store();
  store.load(text, { format, base_iri: 'http://example.org/' });
  return store;
};
const asked = (store, what, filter = '') => store.query(`SELECT (${what}(?a) AS ?r) WHERE { ?b <http://example.org/amount> ?a ${filter} }`).map((row) => row.get('r')?.value ?? 'nothing').join();
const answers = (store) => [asked(store, 'SUM'), asked(store, 'COUNT'), asked(store, 'MAX'), asked(store, 'COUNT', 'FILTER(?a > 1000)')].join(' ');
const document = described(AMOUNTS);
const quads = await jsonld.toRDF(document, { format: 'application/n-quads' });
const own = stored(JSON.stringify(document), 'application/ld+json');
const forms = (values) => [...values].sort().join(' ');
const seen = {
  'jsonld writes': forms([...quads.matchAll(/"([^"]+)"\^\^<[^>]*#decimal>/g)].map(([, value]) => value)),
  'jsonld-streaming-parser': forms(await streamed(document)),
  'oxigraph, of JSON-LD': forms(own.match().map(({ object }) => object.value)),
  'sum, count, max, above 1000': answers(stored(quads, 'application/n-quads')),
  'the same, read by oxigraph': answers(own),
  'the same, amounts as texts': answers(stored(JSON.stringify(described(AMOUNTS.map(String))), 'application/ld+json')),
};
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(28), values);
const form = '1.06553E3 1.23456789E7 320';
const asSeen = Object.values(seen).join() === [form, form, form, 'nothing 3 320 0', 'nothing 3 320 0', '12347064.43 3 12345678.9 2'].join();
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
