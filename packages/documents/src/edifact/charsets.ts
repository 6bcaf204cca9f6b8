/** The encodings of the syntax identifiers of ISO 9735 (UNB, S001.0001), as decoders name them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  UNOC: 'iso-8859-1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
  UNOX: 'iso-2022-jp',
  UNOY: 'utf-8',
  UNOW: 'utf-8',
};

/** The encoding that an interchange declares near its beginning; ISO 8859-1 for one that declares ASCII or nothing. */
export function declaredEncoding(raw: string): string {
  const at = raw.indexOf('UNB');
  return (at >= 0 && ENCODINGS[raw.slice(at + 4, at + 8)]) || 'iso-8859-1';
}
