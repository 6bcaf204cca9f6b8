import type { CanonicalInvoice } from '@clearhold/documents';
import { detectionPolicy, proposeCoding } from '@clearhold/exceptions';
import { money } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import type { Tx } from '../../../platform/database/tx.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { codingHistory } from './coding-history.ts';
import { codingOf } from './coding-of.ts';

export const CODING = 'AP.CODING.ACCOUNT';

/** A billed line that a case asks the account of. */
interface Asked {
  readonly id: string;
  readonly text: string;
  readonly net: string;
  readonly stated: string | undefined;
}

/** The lines that the case asks about: those of its open exceptions, in the invoice's order. */
export async function askedLines(tx: Tx, row: CaseRow): Promise<Asked[]> {
  const [found] = await tx.query<{ canonical: CanonicalInvoice; lines: string[] }>(ASKED, [
    tx.ctx.tenantId,
    row.id,
    CODING,
  ]);
  const asked = new Set(found?.lines);
  return (found?.canonical.lines ?? [])
    .filter(({ id }) => asked.has(id))
    .map(({ id, description, name, net, accountingCost }) => ({
      ...{ id, text: description ?? name ?? '', net: net ?? '0' },
      stated: accountingCost?.trim() || undefined,
    }));
}

/** The lines in question with what they may be for, and what was chosen; null where no account is in question. */
export async function linesInQuestion(tx: Tx, row: CaseRow, policy: EffectivePolicy) {
  if (!row.invoice_id || !row.codes.includes(CODING)) return null;
  const [lines, chosen] = [await askedLines(tx, row), await codingOf(tx, row.id)];
  const history = row.closed_at ? [] : await codingHistory(tx, row);
  const { blocked } = detectionPolicy(policy).coding;
  return lines.map(({ id, text, net, stated }) => ({
    ...{ line: id, text, net: money(net, row.currency), stated: stated ?? null },
    chosen: chosen.find(({ line }) => line === id) ?? null,
    proposals: proposeCoding(text, history, blocked),
  }));
}

const ASKED = `
  SELECT d.canonical, array_agg(e.line) AS lines FROM exception_record e JOIN document d ON d.tenant_id = $1 AND d.id = e.document_id
  WHERE e.tenant_id = $1 AND e.case_id = $2 AND e.code = $3 AND e.line IS NOT NULL GROUP BY d.tenant_id, d.id`;
