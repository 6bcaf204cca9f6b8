import net, { type AddressInfo } from 'node:net';
import { Strand } from './strand.ts';

/** What a network may do to connections. `duplicate` is what a proxy does that repeats requests: TCP itself doubles nothing. */
export const FAULTS = ['latency', 'reset', 'half-open', 'slow-close', 'truncate', 'duplicate', 'drop'] as const;
export type Fault = (typeof FAULTS)[number];

const AGAIN_MS = 1_000;

/** A stretch of network between those who connect to `port` and a server: passes on what it is given, as well as its fault lets it. */
export class Wire {
  readonly #server = net.createServer({ allowHalfOpen: true }, (from) => this.#connect(from));
  readonly #strands = new Set<Strand>();
  #fault: Fault | undefined;
  #timer: NodeJS.Timeout | undefined;

  private constructor(private readonly to: { readonly host: string; readonly port: number }) {}

  /** Opens one to the server of an address. */
  static async open(address: string): Promise<Wire> {
    const { hostname: host, port } = new URL(address);
    const wire = new Wire({ host, port: Number(port) });
    await new Promise<void>((listening) => wire.#server.listen(0, '127.0.0.1', listening));
    return wire;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The same address, over this wire. */
  over(address: string): string {
    const url = new URL(address);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  /** Has the fault strike the connections that there are, again every second, and those that come. */
  strike(fault: Fault): void {
    this.#fault = fault;
    const all = () => {
      for (const strand of this.#strands) strand.strike(fault);
    };
    all();
    if (fault !== 'drop') this.#timer = setInterval(all, AGAIN_MS);
  }

  /** The network is well again. Connections that it broke stay broken. */
  heal(): void {
    clearInterval(this.#timer);
    this.#fault = undefined;
    for (const strand of this.#strands) strand.heal();
  }

  close(): void {
    this.heal();
    this.#server.close();
    for (const strand of this.#strands) strand.cut();
  }

  #connect(from: net.Socket): void {
    const strand = new Strand(from, this.to);
    this.#strands.add(strand);
    void strand.gone.then(() => this.#strands.delete(strand));
    // Only the connections of before lose their other end: those that are made anew find the way.
    if (this.#fault && this.#fault !== 'half-open' && this.#fault !== 'slow-close') strand.strike(this.#fault);
  }
}
