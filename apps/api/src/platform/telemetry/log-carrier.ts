import type { AnyValueMap, LogRecord, SeverityNumber } from '@opentelemetry/api-logs';
import type { SdkLogRecord } from '@opentelemetry/sdk-logs';
import type { pino } from 'pino';
import type { Config } from '../config/config.ts';
import { otlpHeaders } from './otlp-headers.ts';

/** Carries lines to a collector on another machine, by OTLP over HTTP. */
export interface LogCarrier {
  /** For the logger: lines are carried in groups, within a few seconds. Those that the collector does not take in time stay here alone. */
  readonly stream: pino.DestinationStream;
  /** Carries records at once. Throws where the collector did not take them. */
  send(records: readonly LogRecord[]): Promise<void>;
  /** Carries what still waits. */
  close(): Promise<void>;
}

// Pino's levels beside those of OpenTelemetry: trace 1, debug 5, info 9, warn 13, error 17, fatal 21.
const severityOf = (level: number): SeverityNumber => Math.min(21, Math.max(1, Math.floor(level / 10) * 4 - 3));

/** Undefined where OTEL_EXPORTER_OTLP_LOGS_ENDPOINT is not set. */
export async function openCarrier(config: Config, service: string): Promise<LogCarrier | undefined> {
  const { OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: url } = config.vars;
  if (!url) return undefined;
  const [{ LoggerProvider, BatchLogRecordProcessor }, { OTLPLogExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-logs'),
      import('@opentelemetry/exporter-logs-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPLogExporter({ url, headers: otlpHeaders(config) });
  const resource = resourceFromAttributes({ 'service.name': service });
  const lines = new LoggerProvider({ resource, processors: [new BatchLogRecordProcessor(exporter)] });
  const logger = lines.getLogger('clearhold');
  const made = (records: readonly LogRecord[]) => {
    const held: SdkLogRecord[] = [];
    const hold = { onEmit: (one: SdkLogRecord) => void held.push(one), forceFlush: done, shutdown: done };
    const entries = new LoggerProvider({ resource, processors: [hold] }).getLogger('clearhold');
    for (const record of records) entries.emit(record);
    return held;
  };
  const send = (records: readonly LogRecord[]) =>
    new Promise<void>((resolve, reject) =>
      exporter.export(made(records), ({ code, error }) =>
        code === 0 ? resolve() : reject(error ?? new Error('the collector took no records')),
      ),
    );
  return { stream: { write: (line) => logger.emit(recordOf(line)) }, send, close: () => lines.shutdown() };
}

const done = async () => {};

function recordOf(line: string): LogRecord {
  const { time, level, msg, ...attributes } = JSON.parse(line) as AnyValueMap & { level: number; time: string };
  return { timestamp: new Date(time), severityNumber: severityOf(level), body: msg, attributes };
}
