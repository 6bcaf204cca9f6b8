import { fetchClient, type HttpClient } from '@clearhold/connectors';
import type { Config } from '../../platform/config/config.ts';
import { listOf } from '../../platform/http/inside.ts';
import { outward } from '../../platform/http/outward.ts';

const LONGEST_MS = 120_000;

/**
 * The way to ERP systems whose addresses people typed in: public ones, and those in the networks that the installation
 * opens; this machine itself only for development and where the demonstration's ERP runs here.
 */
export function erpHttp({ vars }: Config): HttpClient {
  const networks = vars.CLEARHOLD_ERP_NETWORKS ? listOf(vars.CLEARHOLD_ERP_NETWORKS) : undefined;
  const loopback = vars.CLEARHOLD_PUBLIC_SCHEME === 'http' || Boolean(vars.CLEARHOLD_ERP_EMULATOR_URL);
  return fetchClient(outward(loopback, { networks, longestMs: LONGEST_MS }));
}
