export { actOnBankChange } from './act-on-bank-change.ts';
export * from './bank-change.ts';
