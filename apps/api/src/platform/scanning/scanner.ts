import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { FewAtATime } from '../blobs/few-at-a-time.ts';
import { Config } from '../config/config.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { findHarm, NotScanned, ScannerAway } from './clamd.ts';

const AT_ONCE = 4;
// While it is away nobody waits for it to stay away once more.
const REST_MS = 2_000;

/** Looks through files from outside for known malware, where CLEARHOLD_SCANNER_URL says who does. */
@Injectable()
export class Scanner {
  readonly #address: URL | undefined;
  readonly #few = new FewAtATime(AT_ONCE);
  #restsUntil = 0;

  constructor(
    config: Config,
    private readonly metrics: Metrics,
  ) {
    const { CLEARHOLD_SCANNER_URL: address } = config.vars;
    this.#address = address === undefined ? undefined : new URL(address);
  }

  get isOn(): boolean {
    return this.#address !== undefined;
  }

  /** The name of what was found, undefined where nothing was or nobody is to look. Throws `NotScanned` where nothing is known. */
  async look(bytes: Buffer): Promise<string | undefined> {
    const address = this.#address;
    return address && this.#few.run('', () => this.#look(address, bytes));
  }

  /** What stands against taking a file at once, under its name; undefined where nothing does. */
  async refuse(name: string, bytes: Buffer, path: string): Promise<(Refusal & { found?: string }) | undefined> {
    try {
      const found = await this.look(bytes);
      return found === undefined ? undefined : { ...harmful(name, found), path, found };
    } catch (error) {
      if (error instanceof NotScanned) return { ...away(name), path };
      throw error;
    }
  }

  async #look(address: URL, bytes: Buffer): Promise<string | undefined> {
    if (performance.now() < this.#restsUntil) throw new ScannerAway('the scanner did not answer a moment ago');
    try {
      const found = await findHarm(address, bytes);
      this.metrics.scanned(found === undefined ? 'clean' : 'found');
      return found;
    } catch (error) {
      if (error instanceof ScannerAway) this.#restsUntil = performance.now() + REST_MS;
      this.metrics.scanned('unknown');
      throw error;
    }
  }
}

const harmful = (name: string, found: string): Refusal => ({
  code: 'FILE_MALWARE',
  message: `${name} was not taken: the malware scanner found ${found} in it.`,
  hint: 'Nothing of it was kept. Have the machine checked that it comes from, then send a clean file.',
});

const away = (name: string): Refusal => ({
  code: 'SCANNER_AWAY',
  message: `${name} cannot be checked for malware at the moment, so nothing was sent.`,
  hint: 'Try again in a few minutes.',
});
