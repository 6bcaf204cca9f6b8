import { Module } from '@nestjs/common';
import { InvoicesModule } from '../invoices/index.ts';
import { ChooseUnit } from './choose-unit.ts';
import { DocumentResolver, DocumentReturnedResolver } from './document.resolver.ts';
import { DocumentsController } from './documents.controller.ts';
import { ProcessDocuments } from './process-documents.ts';
import { ReceiveDocument } from './receive-document.ts';
import { ReturnDocument } from './return-document.ts';

@Module({
  imports: [InvoicesModule],
  controllers: [DocumentsController],
  providers: [
    ChooseUnit,
    ReceiveDocument,
    ReturnDocument,
    ProcessDocuments,
    DocumentResolver,
    DocumentReturnedResolver,
  ],
  exports: [ReceiveDocument],
})
export class IntakeModule {}
