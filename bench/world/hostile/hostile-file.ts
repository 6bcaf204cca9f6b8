/** A file made to harm who reads it. `refused`: it may not be read at all; `contained`: it may, and does nothing. */
export interface HostileFile {
  readonly kind: string;
  readonly name: string;
  readonly must: 'refused' | 'contained';
  readonly bytes: Uint8Array;
}

/** Makes one file of a kind. */
export const hostile = (
  kind: string,
  name: string,
  bytes: Uint8Array | string,
  must: HostileFile['must'] = 'refused',
): HostileFile => ({ kind, name, must, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
