import { Module } from '@nestjs/common';
import { DeadLettersResolver } from './dead-letters.resolver.ts';
import { DiscardLetters } from './discard-letters.ts';
import { MendLetter } from './mend-letter.ts';
import { ReplayLetters } from './replay-letters.ts';

@Module({ providers: [DeadLettersResolver, DiscardLetters, MendLetter, ReplayLetters], exports: [ReplayLetters] })
export class DeadLettersModule {}
