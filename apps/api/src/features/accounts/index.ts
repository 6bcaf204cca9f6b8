export { ACCOUNTS_KEY, AccountSeal, accountKey } from './account-seal.ts';
export { AccountsModule } from './accounts.module.ts';
export { BankChanges, type Moved } from './bank-changes.ts';
export { sealOldAccounts } from './seal-old.ts';
