import { Module } from '@nestjs/common';
import { MasterdataController } from './masterdata.controller.ts';

@Module({ controllers: [MasterdataController] })
export class MasterdataModule {}
