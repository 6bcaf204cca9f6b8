import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { MasterdataController } from './masterdata.controller.ts';

@Module({ imports: [AccountsModule], controllers: [MasterdataController] })
export class MasterdataModule {}
