import { ReadRefusal } from '../refusal.ts';

// Encodings that business documents really come in; a declaration of anything else is refused by name.
const DECODERS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  latin1: 'iso-8859-1',
  'iso-8859-2': 'iso-8859-2',
  'iso-8859-15': 'iso-8859-15',
  'windows-1250': 'windows-1250',
  'windows-1252': 'windows-1252',
};

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** The encoding by byte order mark or by the pattern of the first bytes (XML 1.0 appendix F). */
function encodingOfBytes(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0, 0, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0, 0x3c)) {
    throw new ReadRefusal(
      'DOC-ENCODING',
      'The file is encoded in UTF-32, which is not accepted. Please send it in UTF-8.',
    );
  }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)) return 'utf-16be';
  return undefined;
}

type Decoder = InstanceType<typeof TextDecoder>;

// Making a decoder costs as much as reading a small file.
const decoders = new Map<string, Decoder>();

function decoderOf(encoding: string): Decoder {
  const made = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, made);
  return made;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 160));
  return /^\s*<\?xml[^>]{0,80}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
}

/**
 * The characters of an XML file: by byte order mark, else by its declaration, else UTF-8. Throws ReadRefusal
 * (DOC-ENCODING) for an encoding that is unknown or that the bytes contradict: nothing is ever guessed or replaced.
 */
export function decodeXml(bytes: Uint8Array): string {
  const byBytes = encodingOfBytes(bytes);
  const declared = byBytes ? undefined : declaredEncoding(bytes);
  const encoding = byBytes ?? (declared ? DECODERS[declared] : 'utf-8');
  if (!encoding) {
    const words = `The file says that it is encoded in "${declared}", but its bytes are not, or that encoding is not accepted.`;
    throw new ReadRefusal('DOC-ENCODING', `${words} Please send it in UTF-8.`);
  }
  try {
    return decoderOf(encoding).decode(bytes);
  } catch {
    const words = `The file contains bytes that are not valid ${encoding.toUpperCase()}.`;
    throw new ReadRefusal('DOC-ENCODING', `${words} Please save it in UTF-8 and declare that encoding.`);
  }
}
