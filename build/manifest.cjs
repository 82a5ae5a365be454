/** manifest.xml is written for development; the same file serves a production address by this replacement. */
const DEVELOPMENT_URL = 'https://localhost:3000';

exports.DEVELOPMENT_URL = DEVELOPMENT_URL;

/** @throws where the address is not one that Office accepts */
exports.productionManifest = (manifest, address, id) => {
  const url = address.replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"'<>&]+$/.test(url))
    throw new Error(`ADDIN_URL must be an https address, not ${address}`);
  const moved = manifest.replaceAll(DEVELOPMENT_URL, url);
  return id === undefined ? moved : moved.replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
};
