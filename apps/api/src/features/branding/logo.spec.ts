import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { checkLogo, LOGO_BYTES_MAX, LOGO_POINTS_MAX } from './logo.ts';

const svg = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
const pngBytes = (width: number, height: number) => PNG.sync.write(new PNG({ width, height }));
/** A PNG of so many bytes, made up by a comment. */
const png = (size: number) => {
  const bytes = pngBytes(4, 4);
  const [length, content, sum] = [Buffer.alloc(4), Buffer.alloc(size - bytes.length - 8, 'a'), Buffer.alloc(4)];
  content.write('tEXtNote\0');
  length.writeUInt32BE(content.length - 4);
  sum.writeUInt32BE(crc32(content));
  const end = bytes.length - 12;
  const all = Buffer.concat([bytes.subarray(0, end), length, content, sum, bytes.subarray(end)]);
  return `data:image/png;base64,${all.toString('base64')}`;
};
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><linearGradient id="a"><stop offset="0" stop-color="#f00"/></linearGradient></defs><path d="M0 0h10" fill="url(#a)"/></svg>';

test('a drawing and a picture of 200 kB pass; one byte more does not', () => {
  expect(checkLogo(svg(drawing))).toBeUndefined();
  expect(checkLogo(svg(`<?xml version="1.0"?>\n<!-- a logo -->\n${drawing}`))).toBeUndefined();
  expect(checkLogo(png(LOGO_BYTES_MAX))).toBeUndefined();
  expect(checkLogo(png(LOGO_BYTES_MAX + 1))).toMatchObject({ code: 'LOGO_TOO_LARGE' });
});

test('a picture of more points than a page can use is refused before anything opens it', () => {
  const url = (type: string, bytes: Buffer) => checkLogo(`data:image/${type};base64,${bytes.toString('base64')}`);
  const pngOf = (width: number, height: number) => {
    const bytes = Buffer.alloc(64);
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const webpOf = (kind: string, write: (bytes: Buffer) => void) => {
    const bytes = Buffer.alloc(64);
    bytes.write('RIFF', 0);
    bytes.write(`WEBP${kind}`, 8);
    write(bytes);
    return bytes;
  };
  expect(url('png', pngBytes(2_000, LOGO_POINTS_MAX / 2_000))).toBeUndefined();
  const large = [
    url('png', pngOf(2_000, LOGO_POINTS_MAX / 2_000 + 1)),
    url('png', pngOf(0xffffffff, 0xffffffff)),
    url(
      'webp',
      webpOf('VP8X', (bytes) => bytes.fill(0xff, 24, 30)),
    ),
    url(
      'webp',
      webpOf('VP8 ', (bytes) => bytes.fill(0x3f, 26, 30)),
    ),
    url(
      'webp',
      webpOf('VP8L', (bytes) => bytes.fill(0x0f, 21, 25)),
    ),
  ];
  for (const one of large)
    expect(one).toMatchObject({ code: 'LOGO_TOO_LARGE', message: expect.stringMatching(/points/) });
});

test.each([
  ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a handler', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'],
  ['a handler without quotes', '<svg onload=alert(1)></svg>'],
  ['foreign content', '<svg><foreignObject><body/></foreignObject></svg>'],
  ['an outside picture', '<svg><image href="https://evil.example/x.png"/></svg>'],
  ['an outside use', '<svg><use xlink:href="https://evil.example/x.svg#a"/></svg>'],
  ['an outside fill', '<svg><path fill="url(//evil.example/x)"/></svg>'],
  ['a script address in digits', '<svg><use href="&#106;avascript:alert(1)"/></svg>'],
  ['an entity', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'],
  ['a stylesheet', '<?xml-stylesheet href="https://evil.example/x.css"?><svg/>'],
  ['an inline style sheet', '<svg><style>@import "https://evil.example/x.css"</style></svg>'],
  ['an animation that sets a link', '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>'],
  ['a second fill that loads', '<svg><path fill="url(#a)" style="fill:url(#a) url(x.png)"/></svg>'],
  ['a tag without end', '<svg><path onload="alert(1)"'],
  ['a comment without end', '<svg><!-- <path/></svg>'],
  ['two names for one value', '<svg><path d ="M0" onload/></svg>'],
  ['a style that loads', '<svg><path style="fill:u\\72l(https://evil.example)"/></svg>'],
])('an SVG with %s is refused', (_, text) => {
  expect(checkLogo(svg(text))).toMatchObject({ path: 'input.logo' });
});

test.each([
  [
    'a PNG of which only the beginning is right',
    png(400).replace(/^(.{60}).*$/s, (_, begin: string) => begin + 'A'.repeat(400)),
  ],
  ['a PNG that was cut off', `data:image/png;base64,${pngBytes(40, 40).subarray(0, 60).toString('base64')}`],
  ['an SVG that is no XML', svg('<svg xmlns="http://www.w3.org/2000/svg"><path></svg>')],
  [
    'a WebP that was cut off',
    `data:image/webp;base64,${Buffer.concat([Buffer.from('RIFF'), Buffer.from([0, 9, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(40)]).toString('base64')}`,
  ],
])('%s is refused', (_, url) => {
  expect(checkLogo(url)).toMatchObject({ code: 'LOGO_FORMAT', path: 'input.logo' });
});

test('other files are refused, whatever they say they are', () => {
  expect(checkLogo('https://evil.example/x.png')).toMatchObject({ code: 'LOGO_FORMAT' });
  expect(checkLogo(`data:image/png;base64,${Buffer.from('<html>').toString('base64')}`)).toMatchObject({
    code: 'LOGO_FORMAT',
  });
  expect(checkLogo(`data:text/html;base64,${Buffer.from('<b>').toString('base64')}`)).toMatchObject({
    code: 'LOGO_FORMAT',
  });
});

test('an SVG that is made to be read slowly is judged at once', () => {
  const hostile = ['<', '<a', 'a', ' ', '<!--', '<a a=', '<path d="" ', '&#', 'url(', '<?xml '].flatMap((part) => {
    const long = part.repeat(Math.floor(190_000 / part.length));
    return [`<svg>${long}`, `<svg ${long}>`, `<svg a="${long}"/>`, `<svg a="url(${long}"/>`, long];
  });
  const began = performance.now();
  for (const text of hostile) checkLogo(svg(text));
  // Fifty texts: some ten milliseconds each, or a minute each.
  expect(performance.now() - began).toBeLessThan(15_000);
});
