import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type BlobStore, blobFolder, blobPath, type Swept } from './blob-store.ts';

/** Blobs in an S3-compatible store: `s3://key:secret@host[:port]/bucket[?insecure=true&region=…]`. */
export class S3Blobs implements BlobStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(address: string) {
    const url = new URL(address.replace(/^s3:/, 'https:'));
    const scheme = url.searchParams.get('insecure') === 'true' ? 'http' : 'https';
    this.#bucket = url.pathname.slice(1);
    this.#client = new S3Client({
      endpoint: `${scheme}://${url.host}`,
      region: url.searchParams.get('region') ?? 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) },
    });
  }

  async put(tenantId: string, sha256: string, bytes: Buffer): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({ Bucket: this.#bucket, Key: blobPath(tenantId, sha256), Body: bytes }),
    );
  }

  async get(tenantId: string, sha256: string): Promise<Buffer | undefined> {
    const body = await this.#body(tenantId, sha256);
    return body && Buffer.from(await body.transformToByteArray());
  }

  async putFile(tenantId: string, sha256: string, file: string): Promise<void> {
    const { size } = await stat(file);
    const address = { Bucket: this.#bucket, Key: blobPath(tenantId, sha256) };
    await this.#client.send(new PutObjectCommand({ ...address, Body: createReadStream(file), ContentLength: size }));
  }

  async open(tenantId: string, sha256: string): Promise<Readable | undefined> {
    return (await this.#body(tenantId, sha256)) as Readable | undefined;
  }

  async remove(tenantId: string, sha256: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: blobPath(tenantId, sha256) }));
  }

  async removeAll(tenantId: string): Promise<Swept> {
    let [count, bytes] = [0, 0];
    for (;;) {
      const listing = { Bucket: this.#bucket, Prefix: blobFolder(tenantId) };
      const { Contents: there = [] } = await this.#client.send(new ListObjectsV2Command(listing));
      if (there.length === 0) return { count, bytes };
      const Delete = { Objects: there.map(({ Key }) => ({ Key })), Quiet: true };
      const { Errors: left = [] } = await this.#client.send(new DeleteObjectsCommand({ Bucket: this.#bucket, Delete }));
      if (left.length > 0) throw new Error(`the object store keeps ${left[0]!.Key}: ${left[0]!.Message}`);
      count += there.length;
      for (const { Size = 0 } of there) bytes += Size;
    }
  }

  async #body(tenantId: string, sha256: string) {
    const address = { Bucket: this.#bucket, Key: blobPath(tenantId, sha256) };
    try {
      return (await this.#client.send(new GetObjectCommand(address))).Body;
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') return undefined;
      throw error;
    }
  }
}
