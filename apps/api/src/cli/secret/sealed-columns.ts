import { ACCOUNTS_KEY, accountKey } from '../../features/accounts/index.ts';
import { TAX_TOKENS } from '../../features/tax-checks/index.ts';
import { MAIL_LINK_KEY } from '../../platform/mail/send-mail.ts';

/** A column whose values are sealed under a key derived from the installation's secret for one purpose. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly purpose: string;
  /** A keyed hash of the same value, made anew with it. */
  readonly keyed?: { readonly column: string; readonly of: (key: Buffer, tenantId: string, text: string) => string };
}

const ACCOUNT = { purpose: ACCOUNTS_KEY, keyed: { column: 'account_key', of: accountKey } };

/** All there are, but for the spaces' keys, which are wrapped, and for what lasts a minute (the answers of sign-ons). */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'bank_change', column: 'sealed_iban', ...ACCOUNT },
  { table: 'channel', column: 'secret', purpose: 'channel secrets' },
  { table: 'connection', column: 'secret', purpose: 'connection secrets' },
  { table: 'mail', column: 'sealed_link', purpose: MAIL_LINK_KEY },
  { table: 'second_factor', column: 'sealed_secret', purpose: 'authenticator secrets' },
  { table: 'sign_on', column: 'sealed_secret', purpose: 'sign-on secrets' },
  { table: 'sign_on_key', column: 'sealed_key', purpose: 'sign-on request keys' },
  { table: 'supplier_bank_account', column: 'sealed_iban', ...ACCOUNT },
  { table: 'tax_service', column: 'secret', purpose: TAX_TOKENS },
  { table: 'webhook', column: 'secret', purpose: 'webhook secrets' },
  { table: 'webhook', column: 'former_secret', purpose: 'webhook secrets' },
  { table: 'hook_source', column: 'secret', purpose: 'webhook secrets' },
  { table: 'hook_source', column: 'former_secret', purpose: 'webhook secrets' },
];
