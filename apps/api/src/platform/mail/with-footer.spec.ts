import { expect, test } from 'vitest';
import { withFooter } from './send-mail.ts';

test('a brand’s footer stands under both forms of a mail, and none of it is markup', () => {
  const mail = { text: 'Good morning', html: '<p>Good morning</p>' };
  expect(withFooter(mail, null)).toBe(mail);
  const { text, html } = withFooter(mail, 'Nordia <b>AS</b>\nOslo');
  expect(text).toBe('Good morning\n\n-- \nNordia <b>AS</b>\nOslo');
  expect(html).toContain('Nordia &#60;b&#62;AS&#60;/b&#62;<br>Oslo');
});
