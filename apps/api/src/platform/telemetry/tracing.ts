import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Config } from '../config/config.ts';
import { otlpHeaders } from './otlp-headers.ts';

const tracer = trace.getTracer('clearhold');

/** Sends traces to OTEL_EXPORTER_OTLP_ENDPOINT; without it spans cost next to nothing and go nowhere. Returns a flush. */
export async function startTracing(config: Config, service: 'api' | 'worker'): Promise<() => Promise<void>> {
  const endpoint = config.vars.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint) return async () => {};
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    headers: otlpHeaders(config),
  });
  const resource = resourceFromAttributes({ 'service.name': `clearhold-${service}` });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  provider.register();
  return () => provider.shutdown();
}

/** Runs work as a span. Attributes carry ids and counts: no content, no bank data. */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span for a request, ended by whoever answers it. */
export function requestSpan(attributes: Attributes): { end: (status: number) => void } {
  const span = tracer.startSpan('http.request', { attributes });
  return {
    end: (status) => {
      span.setAttribute('http.response.status_code', status);
      span.end();
    },
  };
}
