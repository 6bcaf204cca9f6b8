import http from 'node:http';
import type { BenchTenant } from './tenants.ts';

/** A client with kept connections, as an integration has. */
export class Client {
  readonly #agent: http.Agent;

  constructor(
    private readonly port: number,
    connections: number,
  ) {
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  send(
    method: string,
    path: string,
    key: string,
    body?: Buffer | string,
    type = 'application/json',
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers: http.OutgoingHttpHeaders = {
        authorization: `Bearer ${key}`,
        ...(body ? { 'content-type': type, 'content-length': Buffer.byteLength(body) } : {}),
      };
      const request = http.request(
        { agent: this.#agent, host: '127.0.0.1', port: this.port, method, path, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  async post(tenant: BenchTenant, document: Buffer): Promise<string> {
    const { status, text } = await this.send('POST', '/v1/documents', tenant.apiKey, document, 'application/xml');
    if (status !== 202) throw new Error(`POST /v1/documents answered ${status}: ${text.slice(0, 300)}`);
    return (JSON.parse(text) as { id: string }).id;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Runs `task` for 0 … count-1, `width` at a time; returns how long each took, in milliseconds, sorted. */
export async function spread(count: number, width: number, task: (n: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const n = next++;
      const began = performance.now();
      await task(n);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return took.sort((a, b) => a - b);
}

export const quantile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
