import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/index.ts';
import { CasesModule } from '../cases/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { PoliciesModule } from '../policies/index.ts';
import { TenancyModule } from '../tenancy/index.ts';
import { AnswerFilesController } from './answer-files.controller.ts';
import { AnswerMatter } from './answer-matter.ts';
import { AllMatters } from './contacts/all-matters.ts';
import { BuyerDoor } from './contacts/buyer-door.ts';
import { ContactEntry } from './contacts/contact-entry.ts';
import { ContactMails } from './contacts/contact-mails.ts';
import { ContactsResolver } from './contacts/contacts.resolver.ts';
import { Invitations } from './contacts/invitations.ts';
import { ListedMatters } from './contacts/listed-matters.ts';
import { OpenListed } from './contacts/open-listed.ts';
import { MatterAnsweredResolver, MatterResolver } from './matter.resolver.ts';
import { TakeAnswer } from './take-answer.ts';

@Module({
  imports: [IdentityModule, CasesModule, BrandingModule, PoliciesModule, TenancyModule],
  controllers: [AnswerFilesController],
  providers: [
    AnswerMatter,
    TakeAnswer,
    MatterResolver,
    MatterAnsweredResolver,
    AllMatters,
    BuyerDoor,
    ContactEntry,
    ContactMails,
    ContactsResolver,
    Invitations,
    ListedMatters,
    OpenListed,
  ],
})
export class SuppliersModule {}
