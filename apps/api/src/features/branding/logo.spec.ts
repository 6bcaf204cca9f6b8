import { expect, test } from 'vitest';
import { checkLogo, LOGO_BYTES_MAX } from './logo.ts';

const svg = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
const png = (size: number) =>
  `data:image/png;base64,${Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(size - 8)]).toString('base64')}`;
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><linearGradient id="a"><stop offset="0" stop-color="#f00"/></linearGradient></defs><path d="M0 0h10" fill="url(#a)"/></svg>';

test('a drawing and a picture of 200 kB pass; one byte more does not', () => {
  expect(checkLogo(svg(drawing))).toBeUndefined();
  expect(checkLogo(svg(`<?xml version="1.0"?>\n<!-- a logo -->\n${drawing}`))).toBeUndefined();
  expect(checkLogo(png(LOGO_BYTES_MAX))).toBeUndefined();
  expect(checkLogo(png(LOGO_BYTES_MAX + 1))).toMatchObject({ code: 'LOGO_TOO_LARGE' });
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
  ['a style that loads', '<svg><path style="fill:u\\72l(https://evil.example)"/></svg>'],
])('an SVG with %s is refused', (_, text) => {
  expect(checkLogo(svg(text))).toMatchObject({ path: 'input.logo' });
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
