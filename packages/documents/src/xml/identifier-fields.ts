import { append, type Field, leaf } from './fields.ts';

/** Text together with its `schemeID` (or another attribute), kept under a second key. */
export const identifier = (key: string, schemeKey: string, attribute = 'schemeID'): Field =>
  leaf((target, value, place) => {
    if (target[key] !== undefined) {
      place.note('repeated');
      return;
    }
    if (value !== '') target[key] = value;
    target[schemeKey] ??= place.attribute(attribute)?.trim() || undefined;
  });

/** A code of an item's class with the list it is of and the version of that. */
export const itemClass = (): Field =>
  leaf((target, value, place) => {
    target.code ??= value;
    target.list ??= place.attribute('listID')?.trim() || undefined;
    target.version ??= place.attribute('listVersionID')?.trim() || undefined;
  });

/** A number or code with the scheme it is of. */
export interface Identifier {
  /** Empty where only the scheme is given. */
  id: string;
  scheme?: string;
}

/** Identifiers that may be repeated, with their `schemeID`. */
export const identifiers = (key: string): Field =>
  leaf((target, value, place) => {
    const scheme = place.attribute('schemeID')?.trim() || undefined;
    if (value !== '' || scheme) append(target, key, { id: value, scheme });
  });

/** What is said of a file inside the document; the file itself is passed over. */
export interface Attachment {
  mimeCode?: string;
  filename?: string;
}

/** A file inside the document, in base64. */
export const attachment = (): Field => ({
  name: '',
  uri: '',
  begin: (target, place) => {
    const said: Attachment = { mimeCode: place.attribute('mimeCode'), filename: place.attribute('filename') };
    target.attachment ??= said;
    return {};
  },
});
