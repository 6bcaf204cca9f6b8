import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { type DetectionContext, type Detector, report } from '../context.ts';
import type { KnownAccount } from '../facts.ts';
import { read, roundMinor } from '../numbers.ts';

/** MD.VENDOR.BLOCKED: the supplier is blocked in the tenant's master data. */
export const detectVendorBlocked: Detector = (context) => {
  const { supplier } = context.facts;
  if (supplier?.status !== 'blocked') return [];
  return [
    report(context, 'MD.VENDOR.BLOCKED', {
      summary: `Supplier ${supplier.name ?? context.invoice.supplier.name ?? supplier.id} is blocked`,
      amount: context.amount,
      exposure: { on: 'document' },
      evidence: { supplierId: supplier.id, status: supplier.status, reason: supplier.blockedReason },
      causeKey: 'supplier',
    }),
  ];
};

// UN/CEFACT 4461: cards and direct debits, where the payee's account moves no money.
const NO_TRANSFER = new Set(['48', '49', '54', '55', '59']);

/** MD.BANK.CHANGED_UNVERIFIED: payment is asked to an account that is not a verified one of this supplier. */
export const detectBankUnverified: Detector = (context) => {
  const { invoice, facts, currency } = context;
  const account = normaliseAccount(invoice.payment.iban);
  const unpaid = invoice.kind === 'CreditNote' || NO_TRANSFER.has(invoice.payment.meansCode ?? '');
  if (account === '' || unpaid) return [];
  const known = facts.supplier?.verifiedIbans ?? [];
  const entry = known.find(({ iban, key }) =>
    key === undefined ? normaliseAccount(iban) === account : key === facts.accountKey,
  );
  const valid = wellFormed(account);
  if (entry && isVerified(entry) && valid) return [];
  const payable = read(invoice.totals.payable)?.abs();
  return [
    report(context, 'MD.BANK.CHANGED_UNVERIFIED', {
      summary: say(context, account, valid, known, entry),
      amount: payable ? roundMinor(payable, currency) : context.amount,
      exposure: { on: 'document' },
      evidence: {
        account: mask(account),
        validIban: valid,
        situation: !valid
          ? 'invalid'
          : entry
            ? 'changed-since-verification'
            : known.length > 0
              ? 'changed'
              : 'first-seen',
        knownAccounts: known.map(({ iban, shown, verifiedAt, changedAt }) => ({
          account: mask(iban ?? shown ?? ''),
          verifiedAt,
          changedAt,
        })),
        meansCode: invoice.payment.meansCode,
        payee: invoice.payee?.name,
      },
      causeKey: 'bank',
    }),
  ];
};

function say(
  { facts }: DetectionContext,
  account: string,
  valid: boolean,
  known: KnownAccount[],
  entry: KnownAccount | undefined,
): string {
  const shown = mask(account);
  if (!valid) return `Account ${shown} is not a valid IBAN: its check digits are wrong`;
  if (entry?.verifiedAt) return `Account ${shown} was changed after it was verified`;
  if (entry) return `Account ${shown} is on file but was never verified`;
  if (!facts.supplier) return `Account ${shown} belongs to no known supplier`;
  if (known.length === 0) return `Account ${shown} is the first seen for this supplier; nobody has verified it`;
  const one = known.length === 1;
  return `Account ${shown} is not ${one ? "the supplier's known account" : `among the supplier's ${known.length} known accounts`}`;
}

function isVerified({ verifiedAt, changedAt }: KnownAccount): boolean {
  return verifiedAt !== undefined && (changedAt === undefined || Date.parse(changedAt) <= Date.parse(verifiedAt));
}

function normaliseAccount(text: string | undefined): string {
  return electronicFormatIBAN(text ?? '') ?? '';
}

// National account numbers carry no country letters; only what claims to be an IBAN is held to its check digits.
function wellFormed(account: string): boolean {
  return !/^[A-Z]{2}\d{2}/.test(account) || isValidIBAN(account);
}

/** An account with all but its country and last four characters hidden. */
export function mask(account: string): string {
  const plain = normaliseAccount(account);
  return `${plain.slice(0, 2).replace(/\d/g, '•')}•••• ${plain.slice(-4)}`;
}
