import { looksLikeMail } from '@clearhold/documents/open';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { PartnerDirectory } from '../../../platform/context/partner-directory.ts';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { Problem, suspended } from '../../../platform/http/problem.ts';
import type { EventRequest } from '../../events/index.ts';
import { ReceiveDocument } from '../../intake/index.ts';
import { faultOf, nothingHere, REFUSED } from '../../webhooks/index.ts';
import { ChannelMetrics } from '../channel-metrics.ts';
import { noteWell, type WorkingChannel, workingChannel } from '../channel-rows.ts';
import { ChannelSecrets } from '../channel-secrets.ts';

/** A mail as it came, and the channel that its address names. */
export interface ArrivedMail {
  readonly tenantId: string;
  readonly channelId: string;
  readonly headers: EventRequest['headers'];
  readonly body: Buffer;
  readonly correlationId: string;
}

/** The document that the mail is kept as; a mail that came before is the one that it was. */
export interface ReceivedMail {
  readonly id: string;
  readonly status: 'received';
}

/** Takes in mails that are signed with their channel's key; what hangs on them is read by a worker. */
@Injectable()
export class ReceiveMail {
  readonly #noted = new LRUCache<string, true>({ max: 10_000, ttl: 60_000 });

  constructor(
    private readonly database: Database,
    private readonly partners: PartnerDirectory,
    private readonly secrets: ChannelSecrets,
    private readonly intake: ReceiveDocument,
    private readonly metrics: ChannelMetrics,
  ) {}

  async receive(arrived: ArrivedMail): Promise<ReceivedMail> {
    const { tenantId, channelId, body, correlationId } = arrived;
    const ctx = systemContext(tenantId, await this.partners.of(tenantId), correlationId);
    const judged = await this.database.inTenant(ctx, (tx) => this.#judge(tx, arrived));
    if (judged instanceof Problem) {
      this.metrics.refused('mail');
      throw judged;
    }
    const received = await this.intake.receive(ctx, {
      ...{ bytes: body, contentType: 'message/rfc822', filename: 'mail.eml', channel: 'mail', channelId },
      ...(judged.unitId ? { unitId: judged.unitId } : {}),
    });
    if (!received.ok) throw new Error('a mail has no idempotency key');
    this.metrics.received('mail');
    return { id: received.id, status: 'received' };
  }

  async #judge(tx: Tx, { channelId, headers, body }: ArrivedMail): Promise<WorkingChannel | Problem> {
    const channel = await workingChannel(tx, channelId);
    if (!channel?.secret || channel.kind !== 'mail') return nothingHere();
    const signed = {
      id: one(headers['webhook-id']) ?? '',
      timestamp: one(headers['webhook-timestamp']),
      signature: one(headers['webhook-signature']),
    };
    const fault = faultOf([this.secrets.open(channel.secret)], signed, body, tx.at);
    if (fault) return this.#refused(tx, channelId, REFUSED[fault]());
    if (channel.isSuspended) return this.#refused(tx, channelId, suspended());
    if (!looksLikeMail(body)) return this.#refused(tx, channelId, NO_MAIL);
    await noteWell(tx, channelId, 1);
    return channel;
  }

  /** Once a minute for a channel and a reason: whoever knows an address shall not fill the log. The figures count all. */
  #refused(tx: Tx, id: string, problem: Problem): Problem {
    const key = `${id} ${problem.code}`;
    if (!this.#noted.has(key)) {
      this.#noted.set(key, true);
      tx.audit({ action: 'channel.refused', subject: { kind: 'Channel', id }, details: { code: problem.code } });
    }
    return problem;
  }
}

const NO_MAIL = new Problem(
  400,
  'NO_MAIL',
  'Not a mail',
  'The body is no mail: it does not begin with the fields of one.',
  'Send the whole message as it came, head and all (RFC 5322), not its attachment alone.',
);

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);
