import type { Response } from 'express';

/** Bytes that came from outside, with what their sender called them. */
export interface OutsideFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly name: string;
  /** Hex; the ETag. */
  readonly sha256: string;
}

/** Answers with outside bytes as a file to keep, never as a page of ours. */
export function handOut(response: Response, { bytes, contentType, name, sha256 }: OutsideFile): void {
  response.setHeader(
    'Content-Type',
    /^[\w.+-]+\/[\w.+-]+(;.*)?$/.test(contentType) ? contentType : 'application/octet-stream',
  );
  response.setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('ETag', `"${sha256}"`);
  response.end(bytes);
}
