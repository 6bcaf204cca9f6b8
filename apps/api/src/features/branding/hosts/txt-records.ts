import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

const ABSENT = new Set(['ENOTFOUND', 'ENODATA']);

/** The TXT records of a name, as the DNS has them. */
@Injectable()
export class TxtRecords {
  /** None where there is no such name; throws where no name server answers in time. */
  async of(name: string): Promise<string[]> {
    try {
      const records = await new Resolver({ timeout: 3_000, tries: 2 }).resolveTxt(name);
      return records.map((parts) => parts.join(''));
    } catch (error) {
      if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    }
  }
}
