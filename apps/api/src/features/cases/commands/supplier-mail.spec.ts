import { money } from '@clearhold/kernel';
import { describe, expect, it } from 'vitest';
import { playbookQuestion, supplierMail } from './supplier-mail.ts';

const asked = {
  language: 'de',
  invoiceNumber: 'NW-4711',
  amount: money('11603.00', 'EUR'),
  buyer: 'Acme Components GmbH',
  title: 'Billed 9.75, ordered 9.50 per unit',
  type: 'Preis über Bestellung (AP.MATCH.PRICE)',
  question: playbookQuestion('Billed 9.75, ordered 9.50 per unit'),
  url: 'http://acme.example/s/abc',
  expiresAt: new Date('2026-11-29T10:08:00Z'),
};

describe('the mail that asks a supplier', () => {
  it('is in his language from subject to end, with the link and its last day', () => {
    const { subject, lines } = supplierMail(asked);
    expect(subject).toBe('Rückfrage zu Ihrer Rechnung NW-4711');
    expect(lines.join('\n')).not.toMatch(/Please|works until|Billed/);
    expect(lines[0]).toMatch(
      /^Guten Tag, Acme Components GmbH hat eine Frage zu Ihrer Rechnung NW-4711 über 11\.603,00\sEUR\.$/,
    );
    expect(lines).toContain('Bitte antworten Sie hier, ohne Konto: http://acme.example/s/abc');
    expect(lines.at(-1)).toMatch(/^Der Link gilt bis 29\. November 2026.*10:08 UTC\.$/);
  });

  it('keeps what a person typed as it was typed', () => {
    expect(supplierMail({ ...asked, question: 'Which delivery is this for?' }).lines).toContain(
      'Which delivery is this for?',
    );
  });

  it('is in English for a language that has no words, and says the matter there', () => {
    const { subject, lines } = supplierMail({ ...asked, language: 'fi' });
    expect(subject).toBe('Invoice NW-4711: Billed 9.75, ordered 9.50 per unit');
    expect(lines).toContain(asked.question);
  });
});
