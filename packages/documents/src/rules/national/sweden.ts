import type { InvoiceFacts, PaymentFacts } from '../../ubl/facts.ts';
import { isSwedish } from '../check-digits.ts';
import { each, lineTaxes, means, party, taxes } from '../each.ts';
import { figure } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { buyerCountry, sellerCountry, vatOf, where } from './countries.ts';

const RATES = [6, 12, 25];
const isNumeric = (text: string): boolean => /^\d{1,40}$/.test(text);

function vatNumber(id: string, message: string, isSound: (number: string) => boolean): Rule {
  return each(id, message, party('seller'), (seller) => {
    const number = vatOf(seller);
    return number?.startsWith('SE') && !isSound(number);
  });
}

function organisation(id: string, message: string, isSound: (number: string) => boolean): Rule {
  const numbers = (facts: InvoiceFacts) =>
    party('seller')(facts).flatMap(({ it, path }) =>
      (it.legal ?? []).flatMap((one) =>
        one.companyId ? [{ it: one.companyId, path: path + facts.places.legalEntity }] : [],
      ),
    );
  return each(id, message, numbers, (number) => !isSound(number), 'warning');
}

function giro(id: string, branch: string, message: string, isSound: (account: string) => boolean): Rule {
  const breaks = ({ code, account }: PaymentFacts): boolean =>
    code === '30' && account?.branch?.bic === branch && account.id !== undefined && !isSound(account.id);
  return each(id, message, means, breaks, 'warning');
}

const isTaxedInSweden = (facts: InvoiceFacts): boolean => vatOf(facts.supplier)?.startsWith('SE') ?? false;

/** Peppol: what Swedish suppliers must say (SE-R-*). */
export const SWEDEN: readonly Rule[] = where(
  (facts) => sellerCountry(facts) === 'SE',
  [
    vatNumber('SE-R-001', 'A Swedish VAT number has 14 characters.', (number) => number.length === 14),
    vatNumber('SE-R-002', 'Behind SE a Swedish VAT number has digits only.', (number) =>
      isNumeric(number.slice(2, 14)),
    ),
    organisation('SE-R-003', 'A Swedish organisation number has digits only.', isNumeric),
    organisation('SE-R-004', 'A Swedish organisation number has 10 digits.', (number) => number.length === 10),
    each(
      'SE-R-005',
      'The tax registration of a Swedish supplier is “Godkänd för F-skatt”.',
      party('seller'),
      (seller) => {
        const others = seller.taxSchemes?.filter(
          ({ scheme, id }) => scheme?.toUpperCase() !== 'VAT' && id !== undefined,
        );
        const isRegistered = seller.legal?.some(({ companyId }) => companyId !== undefined);
        return isRegistered && others?.some(({ id }) => id?.toUpperCase() !== 'GODKÄND FÖR F-SKATT');
      },
    ),
    each(
      'SE-R-006',
      'The standard rate of a Swedish supplier is 6, 12 or 25.',
      (facts) => (isTaxedInSweden(facts) ? [...taxes(facts), ...lineTaxes(facts)] : []),
      ({ category, percent }) => category === 'S' && !RATES.some((rate) => figure(percent)?.equals(rate)),
    ),
    giro('SE-R-007', 'SE:PLUSGIRO', 'A Plusgiro account has digits only.', isNumeric),
    giro(
      'SE-R-010',
      'SE:PLUSGIRO',
      'A Plusgiro account has 2 to 8 characters.',
      ({ length }) => length >= 2 && length <= 8,
    ),
    giro('SE-R-008', 'SE:BANKGIRO', 'A Bankgiro account has digits only.', isNumeric),
    giro(
      'SE-R-009',
      'SE:BANKGIRO',
      'A Bankgiro account has 7 or 8 characters.',
      ({ length }) => length === 7 || length === 8,
    ),
    each(
      'SE-R-011',
      'Bankgiro and Plusgiro are given by the means of payment 30 and SE:BANKGIRO or SE:PLUSGIRO.',
      means,
      ({ code }) => code === '50' || code === '56',
      'warning',
    ),
    each(
      'SE-R-012',
      'A transfer between Swedish parties is given by the means of payment 30.',
      means,
      ({ code }, facts) => code === '31' && buyerCountry(facts) === 'SE',
      'warning',
    ),
    organisation('SE-R-013', 'The last digit of the Swedish organisation number does not fit the others.', isSwedish),
  ],
);
