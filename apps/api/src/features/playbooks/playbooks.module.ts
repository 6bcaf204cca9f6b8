import { Module } from '@nestjs/common';
import { PlaybookLibrary } from './playbook-library.ts';

@Module({ providers: [PlaybookLibrary], exports: [PlaybookLibrary] })
export class PlaybooksModule {}
