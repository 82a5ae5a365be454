/** What is built for Node in ASCII: V8 keeps such a text in half the room, and reads it without decoding it. */
const { Compilation, sources } = require('webpack');

const NAME = 'AsciiPlugin';
/** With the backslashes before it: an odd one escapes the character, and says nothing once that is written by number. */
const OTHER = /(\\*)([\u0080-\uffff])/g;

const byNumber = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** In texts, patterns and names alike, a character may be written by its number. */
exports.ascii = (code) =>
  code.replace(OTHER, (_, before, character) => before.slice(before.length % 2) + byNumber(character));

exports.AsciiPlugin = class {
  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        (assets) => {
          for (const name of Object.keys(assets))
            compilation.updateAsset(
              name,
              (source) => new sources.RawSource(exports.ascii(String(source.source()))),
            );
        },
      ),
    );
  }
};
