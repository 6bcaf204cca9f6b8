import type { Config } from '../config/config.ts';

/** What a collector asks for to know who sends: `name=value` pairs, apart by commas, as OpenTelemetry writes them. */
export function otlpHeaders({ vars }: Config): Record<string, string> {
  const pairs = (vars.OTEL_EXPORTER_OTLP_HEADERS ?? '').split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())];
    }),
  );
}
