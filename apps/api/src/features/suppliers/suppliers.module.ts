import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/index.ts';
import { CasesModule } from '../cases/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { AnswerFilesController } from './answer-files.controller.ts';
import { AnswerMatter } from './answer-matter.ts';
import { MatterAnsweredResolver, MatterResolver } from './matter.resolver.ts';
import { TakeAnswer } from './take-answer.ts';

@Module({
  imports: [IdentityModule, CasesModule, BrandingModule],
  controllers: [AnswerFilesController],
  providers: [AnswerMatter, TakeAnswer, MatterResolver, MatterAnsweredResolver],
})
export class SuppliersModule {}
