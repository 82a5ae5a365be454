/** Defined names. */
import type { Surface } from '../kinds';
import { thing } from '../kinds';
import { parseReference } from '../../../workbook/address';
import { isRangeArgument, text } from '../arguments';
import { notFound } from '../wire';
import { addressOf } from './range';

const refersTo = (reference: unknown) =>
  isRangeArgument(reference) ? addressOf(reference.target) : text(reference);

export const namedItemCollection: Surface['NamedItemCollection'] = {
  items: ({ book, sheet }) =>
    book.names.filter((name) => name.sheet === sheet).map((name) => thing('NamedItem', name)),
  item: ({ book, sheet }, key) => {
    const name = book.findName(text(key), sheet);
    if (!name) throw notFound(`name ${text(key)}`);
    return thing('NamedItem', name);
  },
  members: {
    Add: {
      call: ({ book, sheet }, name, reference, comment) =>
        thing(
          'NamedItem',
          book.addName(text(name), refersTo(reference), typeof comment === 'string' ? comment : '', sheet),
        ),
    },
    GetItem: {
      call: (collection, key) => {
        const name = collection.book.findName(text(key), collection.sheet);
        if (!name) throw notFound(`name ${text(key)}`);
        return thing('NamedItem', name);
      },
    },
  },
};

export const namedItem: Surface['NamedItem'] = {
  identity: (item) => ({ Name: item.name }),
  members: {
    Comment: {
      get: (item) => item.comment,
      set: (item, value) => {
        item.comment = text(value);
      },
    },
    Formula: {
      get: (item) => `=${item.refersTo}`,
      set: (item, value) => {
        item.refersTo = text(value).replace(/^=/, '');
      },
    },
    Name: { get: (item) => item.name },
    Scope: { get: (item) => (item.sheet ? 'Worksheet' : 'Workbook') },
    Visible: {
      get: (item) => item.visible,
      set: (item, value) => {
        item.visible = value === true;
      },
    },
    Delete: {
      call: (item) => {
        item.book.names = item.book.names.filter((other) => other !== item);
      },
    },
    GetRange: {
      call: (item) => {
        const reference = parseReference(item.refersTo);
        if (!reference) throw notFound(`the range of ${item.name}`);
        return thing('Range', { sheet: item.book.sheet(reference.sheet), area: reference.area });
      },
    },
  },
};
