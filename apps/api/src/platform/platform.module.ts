import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Clock, systemClock } from '@clearhold/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { BLOBS, type BlobStore } from './blobs/blob-store.ts';
import { DiskBlobs } from './blobs/disk-blobs.ts';
import { S3Blobs } from './blobs/s3-blobs.ts';
import { SealedBlobs } from './blobs/sealed-blobs.ts';
import { Config } from './config/config.ts';
import { PartnerDirectory } from './context/partner-directory.ts';
import { Database } from './database/database.ts';
import { RefusalNotes } from './graphql/refusal-notes.ts';
import { Departure } from './http/departure.ts';
import { TenantKeys } from './keys/tenant-keys.ts';
import { Mailer } from './mail/mailer.ts';
import { Dispatcher } from './outbox/dispatcher.ts';
import { Failures } from './outbox/failures.ts';
import { FairShare } from './outbox/fair-share.ts';
import { Heartbeat } from './outbox/heartbeat.ts';
import { Takeover } from './outbox/takeover.ts';
import { WorkPost } from './outbox/work-post.ts';
import { OutboxWorker } from './outbox/worker.ts';
import { JobRegistry } from './queue/job-registry.ts';
import { Transport } from './queue/transport.ts';
import { Scanner } from './scanning/scanner.ts';
import { LOGGER, type Logger } from './telemetry/logger.ts';
import { Metrics } from './telemetry/metrics.ts';

/** Everything that knows no business noun, once per process. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, logger: Logger, clock: Clock = systemClock): DynamicModule {
    const own = [
      Mailer,
      Metrics,
      JobRegistry,
      RefusalNotes,
      Departure,
      PartnerDirectory,
      Scanner,
      TenantKeys,
      Dispatcher,
      FairShare,
      Failures,
      Heartbeat,
      Takeover,
      OutboxWorker,
      WorkPost,
    ];
    return {
      module: PlatformModule,
      providers: [
        ...own,
        { provide: Config, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: Database, useFactory: () => new Database(config, clock) },
        { provide: Transport, useFactory: () => new Transport(config) },
        {
          provide: BLOBS,
          useFactory: (keys: TenantKeys) => new SealedBlobs(openBlobs(config), keys),
          inject: [TenantKeys],
        },
      ],
      exports: [...own, Config, LOGGER, Database, Transport, BLOBS],
    };
  }
}

function openBlobs(config: Config): BlobStore {
  const address = config.vars.BLOB_URL ?? pathToFileURL(path.join(config.home, 'blobs')).href;
  return address.startsWith('s3:') ? new S3Blobs(address) : new DiskBlobs(new URL(address).pathname);
}
