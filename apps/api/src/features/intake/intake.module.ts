import { Module } from '@nestjs/common';
import { InvoicesModule } from '../invoices/index.ts';
import { ChooseUnit } from './choose-unit.ts';
import { DocumentResolver, DocumentReturnedResolver } from './document.resolver.ts';
import { DocumentResponsesController } from './document-responses.controller.ts';
import { DocumentsController } from './documents.controller.ts';
import { NameServers, ProveSender } from './mail/prove-sender.ts';
import { OpenDocuments } from './open-documents.ts';
import { ProcessDocuments } from './process-documents.ts';
import { ReceiveDocument } from './receive-document.ts';
import { ReturnDocument } from './return-document.ts';
import { ScanDocuments } from './scan-documents.ts';
import { ShowDocument } from './show-document.ts';
import { ReadWaiting } from './tables/read-waiting.ts';
import { SaveMapping } from './tables/save-mapping.ts';
import { ShowTable } from './tables/show-table.ts';
import { TableMappingResolver } from './tables/tables.resolver.ts';

@Module({
  imports: [InvoicesModule],
  controllers: [DocumentsController, DocumentResponsesController],
  providers: [
    ChooseUnit,
    ReceiveDocument,
    ReturnDocument,
    NameServers,
    ProveSender,
    OpenDocuments,
    ProcessDocuments,
    ScanDocuments,
    ShowDocument,
    ReadWaiting,
    SaveMapping,
    ShowTable,
    TableMappingResolver,
    DocumentResolver,
    DocumentReturnedResolver,
  ],
  exports: [ReceiveDocument],
})
export class IntakeModule {}
