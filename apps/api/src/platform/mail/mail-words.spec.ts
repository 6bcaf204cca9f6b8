import { expect, it } from 'vitest';
import { inOwnWords } from './mail-words.ts';

const mail = { subject: 'Invoice 7', text: 'Which price is right?', html: '<p>Which price is right?</p>' };

it('keeps what a mail has to say, between the space’s own words', () => {
  const words = {
    subject: '{company}: {invoice}',
    opening: 'Dear {supplier},\nthank you.',
    closing: 'Yours, {company}',
  };
  const facts = { company: 'Acme & Co', invoice: '7\r\nBcc: x', supplier: '<b>Nord</b>' };
  const { subject, text, html } = inOwnWords(mail, words, facts);
  expect(subject).toBe('Acme & Co: 7 Bcc: x');
  expect(text).toBe('Dear <b>Nord</b>,\nthank you.\n\nWhich price is right?\n\nYours, Acme & Co');
  expect(html).not.toContain('<b>');
  expect(html).toContain('<br>');
  expect(html).toContain(mail.html);
});

it('leaves a mail as it is where the space says nothing, or nothing that is left of its subject', () => {
  expect(inOwnWords(mail, {}, {})).toEqual(mail);
  expect(inOwnWords(mail, { subject: '{supplier}' }, {}).subject).toBe('Invoice 7');
});
