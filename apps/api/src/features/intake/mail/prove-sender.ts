import { Resolver } from 'node:dns/promises';
import type { SenderProof } from '@clearhold/documents';
import { Injectable } from '@nestjs/common';

/** The name servers of this machine, two tries of two seconds a question. */
@Injectable()
export class NameServers {
  readonly #resolver = new Resolver({ timeout: 2000, tries: 2 });

  /** As `dns.promises.resolve`; throws with the code ENOTFOUND or ENODATA where there is no such record. */
  ask(name: string, kind: string): Promise<unknown> {
    return this.#resolver.resolve(name, kind);
  }
}

// SPF asks ten times at most, each signature once or twice: who asks more wants to be heard by many servers.
const QUESTIONS_MAX = 60;
// Servers that left so many questions unanswered are asked nothing more at this look: each may keep a worker for seconds.
const UNANSWERED_MAX = 3;
const NONE = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Whether a mail was sent by the domain that its From field names: by a DKIM signature (RFC 6376) or by SPF (RFC 7208) of the same
 * organisation, as DMARC (RFC 7489) compares them. The sending server is the one that the uppermost Received field names: the tenant's own mail
 * server wrote it.
 */
@Injectable()
export class ProveSender {
  constructor(private readonly names: NameServers) {}

  /** `isOpen`: name servers did not answer, so that a later look may say something else. */
  async prove(mail: Uint8Array): Promise<{ proof: SenderProof; isOpen: boolean }> {
    const { authenticate } = await import('mailauth');
    const { getAlignment } = (await import('mailauth/lib/tools.js' as string)) as { getAlignment: Align };
    let questions = 0;
    let unanswered = 0;
    const resolver = async (name: string, kind: string) => {
      questions += 1;
      if (questions > QUESTIONS_MAX) throw Object.assign(new Error('too many questions'), { code: 'ENODATA' });
      if (unanswered >= UNANSWERED_MAX) throw Object.assign(new Error('no name server answers'), { code: 'ETIMEOUT' });
      return this.names.ask(name, kind).catch((error: Error & { code?: string }) => {
        if (!NONE.has(error.code ?? '')) unanswered += 1;
        throw error;
      });
    };
    const options = { trustReceived: true, disableArc: false, disableBimi: true, resolver, mta: 'clearhold' };
    const told = await authenticate(Buffer.from(mail), options as never);
    const signed = (told.dkim.results ?? []).filter(({ status }) => status.result === 'pass');
    const from = domainOf(told.dkim.headerFrom);
    const strict = told.dmarc || undefined;
    const bySignature =
      from && getAlignment(from, domains(signed.map((one) => one.signingDomain)), isStrict(strict, 'dkim'));
    const spf = told.spf ? told.spf.status.result : 'none';
    const bySpf =
      from && spf === 'pass' && getAlignment(from, domains([told.spf && told.spf.domain]), isStrict(strict, 'spf'));
    const dmarc = told.dmarc ? told.dmarc.status.result : 'none';
    const proof: SenderProof = {
      proven: Boolean(bySignature || bySpf),
      dkim: signed.length > 0 ? 'pass' : (told.dkim.results?.[0]?.status.result ?? 'none'),
      spf,
      dmarc,
      arc: told.arc ? told.arc.status.result : 'none',
      domains: domains([...signed.map((one) => one.signingDomain), bySpf ? told.spf && told.spf.domain : undefined]),
    };
    return { proof, isOpen: !proof.proven && unanswered > 0 };
  }
}

type Align = (from: string, domains: readonly string[], strict: boolean) => { domain: string } | false;

const domains = (given: readonly (string | false | undefined)[]): string[] => [
  ...new Set(given.filter((one): one is string => Boolean(one)).map((one) => one.toLowerCase())),
];

// More than one sender proves none.
function domainOf(headerFrom: readonly string[] | string | undefined): string | undefined {
  const all = [headerFrom ?? []].flat();
  return all.length === 1 ? all[0]!.split('@').at(-1)?.toLowerCase() : undefined;
}

const isStrict = (
  dmarc: { alignment?: Record<'spf' | 'dkim', { strict?: boolean }> } | undefined,
  by: 'spf' | 'dkim',
) => dmarc?.alignment?.[by]?.strict === true;
