import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { CasesModule } from '../cases/index.ts';
import { TakeBlockWord } from './block-word.ts';
import { EventsController } from './events.controller.ts';
import { TakeInvoiceWord } from './invoice-word.ts';
import { TakeEvents } from './take-events.ts';

@Module({
  imports: [AccountsModule, CasesModule],
  controllers: [EventsController],
  providers: [TakeBlockWord, TakeEvents, TakeInvoiceWord],
  exports: [TakeEvents],
})
export class EventsModule {}
