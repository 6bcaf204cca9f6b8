import { Module } from '@nestjs/common';
import { AccountSeal } from './account-seal.ts';
import { BankChanges } from './bank-changes.ts';

@Module({ providers: [AccountSeal, BankChanges], exports: [AccountSeal, BankChanges] })
export class AccountsModule {}
