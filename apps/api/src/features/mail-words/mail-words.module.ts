import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.ts';
import { WordMails } from './word-mails.ts';

@Module({ imports: [PoliciesModule], providers: [WordMails] })
export class MailWordsModule {}
