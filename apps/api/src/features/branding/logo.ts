import type { Refusal } from '@clearhold/kernel';

export const LOGO_BYTES_MAX = 200 * 1024;
const path = 'input.logo';
const no = (code: string, message: string, hint: string): Refusal => ({ code, message, hint, path });

const BEGINNINGS: Record<string, (bytes: Buffer) => boolean> = {
  'image/png': (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  'image/webp': (bytes) =>
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP',
};

/** What stands against a data: URL as a logo; undefined when nothing does. */
export function checkLogo(url: string): Refusal | undefined {
  const found = /^data:(image\/(?:png|webp|svg\+xml));base64,([A-Za-z0-9+/]+={0,2})$/.exec(url);
  if (!found) return no('LOGO_FORMAT', 'This is not a picture that can be used.', 'Send a PNG, SVG or WebP file.');
  const [, type = '', encoded = ''] = found;
  if (encoded.length > (LOGO_BYTES_MAX * 4) / 3 + 4)
    return no('LOGO_TOO_LARGE', 'The logo is larger than 200 kB.', 'Make it smaller; 400 pixels wide is plenty.');
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length > LOGO_BYTES_MAX)
    return no('LOGO_TOO_LARGE', 'The logo is larger than 200 kB.', 'Make it smaller; 400 pixels wide is plenty.');
  if (type === 'image/svg+xml') return checkSvg(bytes);
  return BEGINNINGS[type]!(bytes)
    ? undefined
    : no('LOGO_FORMAT', 'The file is not what its name says.', 'Send a PNG, SVG or WebP file.');
}

// Elements and attributes that draw, and nothing else: what can run, load or hide is not on the list.
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs linearGradient radialGradient stop clipPath mask pattern symbol use marker filter feGaussianBlur feOffset feBlend feColorMatrix feComposite feFlood feMerge feMergeNode feDropShadow metadata'.split(
    ' ',
  ),
);

/** SVG that only draws: no script, no foreign content, no reference out of the file, no entity. */
function checkSvg(bytes: Buffer): Refusal | undefined {
  const unsafe = (what: string) =>
    no('LOGO_UNSAFE', `The SVG has ${what}, which a logo may not have.`, 'Export it as a plain SVG, or send a PNG.');
  const text = bytes.toString('utf8');
  if (text.includes('\0') || text.includes('\ufffd'))
    return no('LOGO_FORMAT', 'The SVG is not UTF-8 text.', 'Export it as a plain SVG, or send a PNG.');
  if (/<!(?!--)/.test(text)) return unsafe('a document type, an entity or a CDATA section');
  if (/<\?(?!xml\s)/i.test(text)) return unsafe('a processing instruction');
  const plain = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\ufeff?\s*<\?xml\s[^>]*\?>/, '');
  if (plain.includes('<!--')) return unsafe('a comment without end');
  if (!/^\s*<svg[\s>]/.test(plain))
    return no('LOGO_FORMAT', 'The file is not an SVG.', 'Export it as a plain SVG, or send a PNG.');
  for (const [, name = '', attributes = ''] of plain.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)) {
    if (!ELEMENTS.has(name)) return unsafe(`the element ${name.slice(0, 30)}`);
    const fault = checkAttributes(attributes);
    if (fault) return unsafe(fault);
  }
  return undefined;
}

function checkAttributes(text: string): string | undefined {
  for (const [, name = '', double, single] of text.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = decoded(double ?? single ?? '').toLowerCase();
    const local = name.toLowerCase().split(':').at(-1)!;
    if (local.startsWith('on')) return `the attribute ${name.slice(0, 30)}`;
    if ((local === 'href' || local === 'src') && !value.trim().startsWith('#')) return 'a reference out of the file';
    if (
      !name.toLowerCase().startsWith('xmlns') &&
      /(javascript|vbscript|data|https?|file|ftp)\s*:|\/\/|@import|expression\s*\(|\\/.test(value)
    )
      return 'a reference out of the file';
    if (/url\(\s*['"]?\s*(?!#)/.test(value) && !/url\(\s*['"]?\s*#/.test(value)) return 'a reference out of the file';
  }
  // Whatever is left once well-formed attributes are taken away must be space or the slash of an empty element.
  const rest = text
    .replace(/[^\s=/"']+\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replace(/\//g, '')
    .trim();
  return rest ? 'an attribute that is not well formed' : undefined;
}

// Numeric references could spell what the tests above look for.
const decoded = (value: string) =>
  value
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, digits: string) => fromCode(Number(digits)))
    .replace(/[\t\n\r]/g, '');
const fromCode = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
