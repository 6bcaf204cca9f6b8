import { Injectable } from '@nestjs/common';
import { Certify } from './certify.ts';
import { DestroyRows } from './destroy-rows.ts';
import { KeepByLaw } from './keep-by-law.ts';

/** What a destruction is made of. */
@Injectable()
export class DestructionWork {
  constructor(
    readonly keeping: KeepByLaw,
    readonly rows: DestroyRows,
    readonly certifying: Certify,
  ) {}
}
