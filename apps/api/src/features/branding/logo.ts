import type { Refusal } from '@clearhold/kernel';
import { canBeDrawn } from '../../platform/brand/can-be-drawn.ts';
import { pointsOf } from './picture-points.ts';

export const LOGO_BYTES_MAX = 200 * 1024;
// A small file can unfold into gigabytes where it is drawn.
export const LOGO_POINTS_MAX = 4_000_000;
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
  if (type === 'image/svg+xml') return checkSvg(bytes) ?? checkOpens(url);
  if (!BEGINNINGS[type]!(bytes))
    return no('LOGO_FORMAT', 'The file is not what its name says.', 'Send a PNG, SVG or WebP file.');
  if ((pointsOf(bytes) ?? 0) > LOGO_POINTS_MAX)
    return no(
      'LOGO_TOO_LARGE',
      'The logo has more than 4 million points.',
      'Make it smaller; 400 pixels wide is plenty.',
    );
  return checkOpens(url);
}

function checkOpens(url: string): Refusal | undefined {
  if (canBeDrawn(url)) return undefined;
  return no('LOGO_FORMAT', 'The picture is damaged: it cannot be opened.', 'Export it again, as PNG, SVG or WebP.');
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
  const plain = withoutComments(text)?.replace(/^\ufeff?\s*<\?xml\s[^>]*\?>/, '');
  if (plain === undefined) return unsafe('a comment without end');
  if (!/^\s*<svg[\s>]/.test(plain))
    return no('LOGO_FORMAT', 'The file is not an SVG.', 'Export it as a plain SVG, or send a PNG.');
  for (const tag of tagsOf(plain)) {
    const [name = ''] = /^[^\s/>]+/.exec(tag) ?? [];
    if (!ELEMENTS.has(name)) return unsafe(`the element ${name.slice(0, 30)}`);
    const fault = checkAttributes(tag.slice(name.length).trimEnd());
    if (fault) return unsafe(fault);
  }
  return undefined;
}

// Cut by looking for ends, not by expressions that try every beginning against every end: those take a minute for 200 kB.
function withoutComments(text: string): string | undefined {
  const kept: string[] = [];
  for (let at = 0; ; ) {
    const begin = text.indexOf('<!--', at);
    if (begin < 0) return kept.concat(text.slice(at)).join('');
    const end = text.indexOf('-->', begin + 4);
    if (end < 0) return undefined;
    kept.push(text.slice(at, begin));
    at = end + 3;
  }
}

/** What stands between `<` and `>`, without the slash of a closing tag; a last one without end is to its end. */
function* tagsOf(text: string): Generator<string> {
  for (let begin = text.indexOf('<'); begin >= 0; ) {
    const end = text.indexOf('>', begin);
    const tag = text.slice(begin + 1, end < 0 ? undefined : end);
    yield tag.startsWith('/') ? tag.slice(1) : tag;
    if (end < 0) return;
    begin = text.indexOf('<', end);
  }
}

/** `text` ends with no space. */
function checkAttributes(text: string): string | undefined {
  const next = /\s*(?:\/|([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'))/y;
  while (next.lastIndex < text.length) {
    const [whole, name, double, single] = next.exec(text) ?? [];
    if (whole === undefined) return 'an attribute that is not well formed';
    const fault = name && faultOf(name, decoded(double ?? single ?? '').toLowerCase());
    if (fault) return fault;
  }
  return undefined;
}

function faultOf(name: string, value: string): string | undefined {
  const local = name.toLowerCase().split(':').at(-1)!;
  if (local.startsWith('on')) return `the attribute ${name.slice(0, 30)}`;
  if ((local === 'href' || local === 'src') && !value.trim().startsWith('#')) return 'a reference out of the file';
  const isNamespace = name.toLowerCase().startsWith('xmlns');
  if (!isNamespace && /(javascript|vbscript|data|https?|file|ftp)\s*:|\/\/|@import|expression\s*\(|\\/.test(value))
    return 'a reference out of the file';
  return /url\((?!\s*(?:['"]\s*)?#)/.test(value) ? 'a reference out of the file' : undefined;
}

// Numeric references could spell what the tests above look for.
const decoded = (value: string) =>
  value
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, digits: string) => fromCode(Number(digits)))
    .replace(/[\t\n\r]/g, '');
const fromCode = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
