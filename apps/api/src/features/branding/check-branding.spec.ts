import { expect, test } from 'vitest';
import { checkBranding } from './check-branding.ts';

test('a usual brand passes, and so does one that changes nothing', () => {
  expect(checkBranding({})).toBeUndefined();
  expect(
    checkBranding({
      name: 'Nordia',
      primaryColour: '#0a7',
      senderName: 'Nordia Invoices',
      senderAddress: 'ap@nordia.example',
      supportEmail: '',
    }),
  ).toBeUndefined();
});

test.each([
  'Nordia\r\nBcc: all@evil.example',
  'Nordia <ceo@bank.example>',
  'A, B',
  '"Nordia"',
  'Nor\u202Edia',
  ' ',
  'x'.repeat(71),
])('%j cannot stand as a sender', (senderName) => {
  expect(checkBranding({ senderName })).toMatchObject({ path: 'input.senderName' });
});

test.each(['a@b.example\nBcc: x@y.example', 'a@b.example, c@d.example', 'Nordia <a@b.example>', 'nobody', ''])(
  '%j is no address',
  (senderAddress) => {
    expect(checkBranding({ senderAddress })).toMatchObject({ path: 'input.senderAddress' });
  },
);

test.each(['red', '#12345', 'url(x)', '#fff;}'])('%j is no colour', (primaryColour) => {
  expect(checkBranding({ primaryColour })).toMatchObject({ path: 'input.primaryColour' });
});

test.each(['http://a.example', 'javascript:alert(1)', 'https://a.example/"><b>', 'https://me:pw@a.example', 'imprint'])(
  '%j is no page to send people to',
  (imprintUrl) => {
    expect(checkBranding({ imprintUrl })).toMatchObject({ path: 'input.imprintUrl' });
  },
);

test('pages, a shipped typeface and a footer in lines pass; another typeface and hidden signs do not', () => {
  const said = { helpUrl: 'https://help.nordia.example/ap?x=1', typeface: 'serif', mailFooter: 'Nordia AS\nOslo' };
  expect(checkBranding(said)).toBeUndefined();
  expect(checkBranding({ typeface: 'Comic Sans' })).toMatchObject({ path: 'input.typeface' });
  expect(checkBranding({ mailFooter: 'a\u202Eb' })).toMatchObject({ path: 'input.mailFooter' });
  expect(checkBranding({ favicon: 'https://a.example/x.ico' })).toMatchObject({ path: 'input.favicon' });
});
