import type { AddressInfo } from 'node:net';
import { FaultChooser, type FaultPlan } from './faults.ts';
import { openJournal } from './journal-file.ts';
import type { EmulatorState, SeedInvoice } from './records.ts';
import { createEmulatorServer, type ServerParts } from './server.ts';
import { type Credentials, SignIn } from './sign-in.ts';
import { EmulatorStore } from './store.ts';
import type { TaxMode } from './tax.ts';

export { CODING_SERVICE } from './coding.ts';
export { FAULTS, type Fault, type FaultPlan } from './faults.ts';
export type { EmulatedInvoice, EmulatorState, JournaledEffect, SeedInvoice } from './records.ts';
export type { Credentials } from './sign-in.ts';
export { TAX_SERVICE, TAX_TOKEN, type TaxMode } from './tax.ts';

/** How the emulator starts. Everything is optional. */
export interface EmulatorOptions {
  /** 0, the default: a free port. Always on 127.0.0.1. */
  readonly port?: number;
  readonly seedInvoices?: readonly SeedInvoice[];
  readonly faults?: FaultPlan;
  readonly clock?: { now(): Date };
  /** CLEARHOLD / emulator-password unless given. */
  readonly credentials?: Credentials;
  /** The journal file (JSON lines); with it, invoices and effects survive a restart. */
  readonly statePath?: string;
  /** False: no ETags, as services whose metadata declares none. True unless told. */
  readonly etags?: boolean;
}

/** A running emulator. */
export interface SapEmulator {
  /** `http://127.0.0.1:PORT`: the connector's `baseUrl`. */
  readonly url: string;
  readonly credentials: Credentials;
  state(): EmulatorState;
  setFaults(plan: FaultPlan): void;
  /** How the tax service that it plays behaves; `up` at first. */
  setTax(mode: TaxMode): void;
  seed(invoice: SeedInvoice): void;
  /** A person in SAP sets (`R`) or ends (empty) a block; not an effect. */
  setBlock(documentNumber: string, fiscalYear: string, block: string): boolean;
  /** Ends all sessions, so that CSRF tokens lapse. */
  forgetSessions(): void;
  close(): Promise<void>;
}

/** The sign-in that the emulator takes unless told otherwise; of no use anywhere else. */
export const EMULATOR_CREDENTIALS: Credentials = { user: 'CLEARHOLD', password: 'emulator-password' };

/** Starts an SAP S/4HANA supplier-invoice service on loopback. Rejects when the port is taken or the file is damaged. */
export async function startSapEmulator(options: EmulatorOptions = {}): Promise<SapEmulator> {
  const now = () => options.clock?.now() ?? new Date();
  const file = options.statePath === undefined ? undefined : openJournal(options.statePath);
  const credentials = options.credentials ?? EMULATOR_CREDENTIALS;
  const store = new EmulatorStore(now, file);
  for (const invoice of options.seedInvoices ?? []) store.seed(invoice);
  const signIn = new SignIn(credentials, `${credentials.password}/${now().getTime()}`);
  const faults = new FaultChooser(options.faults ?? {});
  const parts: ServerParts = { store, signIn, etags: options.etags ?? true, faults, tax: 'up' };
  const server = createEmulatorServer(parts);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials,
    state: () => store.state(),
    setFaults: (plan) => {
      parts.faults = new FaultChooser(plan);
    },
    setTax: (mode) => {
      parts.tax = mode;
    },
    seed: (invoice) => void store.seed(invoice),
    setBlock: (documentNumber, fiscalYear, block) => store.setBlock(documentNumber, fiscalYear, block),
    forgetSessions: () => signIn.forget(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      file?.close();
    },
  };
}
