import type { ConnectionRow } from './connections.ts';

/** What somebody writes about a connection. */
export interface ConnectionDraft {
  readonly title: string;
  readonly url: string;
  readonly way: 'user' | 'token';
  readonly user: string;
  readonly secret: string;
  readonly companyCode: string;
  readonly client: string;
  readonly blocks: string;
  readonly codingService: string;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What stands about a connection, or what a new one begins with. */
export function draftOf(row?: ConnectionRow): ConnectionDraft {
  const config = (row?.config ?? {}) as Record<string, unknown>;
  const blocks = Array.isArray(config.releasableBlocks) ? config.releasableBlocks.map(String) : ['R'];
  return {
    title: row?.title ?? 'SAP S/4HANA',
    url: row?.url ?? '',
    ...{ way: 'user', user: '', secret: '' },
    companyCode: textOf(config.companyCode) || '1000',
    client: textOf(config.client),
    blocks: blocks.join(' '),
    codingService: textOf(config.codingService),
  };
}

/** The input of `saveConnection`; what the form does not show stays as it is. */
export function inputOf(draft: ConnectionDraft, scope: string, row?: ConnectionRow) {
  const { title, url, way, user, secret, companyCode, client, blocks, codingService } = draft;
  const { client: _, codingService: __, ...kept } = (row?.config ?? {}) as Record<string, unknown>;
  const signIn = secret ? (way === 'token' ? { token: secret } : { user: user.trim(), password: secret }) : undefined;
  const config = {
    ...kept,
    companyCode: companyCode.trim(),
    releasableBlocks: blocks
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    ...(client.trim() ? { client: client.trim() } : {}),
    ...(codingService.trim() ? { codingService: codingService.trim() } : {}),
  };
  return { scope, id: row?.id, title: title.trim(), url: url.trim(), signIn, config };
}
