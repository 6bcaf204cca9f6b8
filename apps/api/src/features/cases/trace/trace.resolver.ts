import { row as subjectRow } from '@clearhold/access';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type GraphqlContext, Operation } from '../../../platform/graphql/context.ts';
import type { CaseNode } from '../view/case-node.ts';
import { hopsOf } from './hops.ts';
import { casesOfDocuments, type TraceRows, traceRows } from './trace-rows.ts';

interface Matter {
  readonly caseIds: readonly string[];
  readonly documentIds: readonly string[];
}

/** The rows of any number of matters in one go. */
const rowsLoader = (op: GraphqlContext) =>
  new DataLoader<Matter, TraceRows>(async (matters) => {
    const all = (pick: (matter: Matter) => readonly string[]) => [...new Set(matters.flatMap(pick))];
    const rows = await traceRows(
      await op.read(),
      all(({ caseIds }) => caseIds),
      all(({ documentIds }) => documentIds),
    );
    return matters.map(({ caseIds, documentIds }) => onlyOf(rows, new Set([...caseIds, ...documentIds])));
  });

function onlyOf(rows: TraceRows, ids: ReadonlySet<string>): TraceRows {
  const mine = <T extends { of: string }>(list: readonly T[]) => list.filter(({ of }) => ids.has(of));
  const { documents, events, effects, mails, letters } = rows;
  return {
    ...{ documents: mine(documents), events: mine(events), effects: mine(effects) },
    ...{ mails: mine(mails), letters: mine(letters) },
  };
}

/** The cases of documents, as far as the reader may see them. */
const casesLoader = (op: GraphqlContext) =>
  new DataLoader<string, readonly string[]>(async (ids) => {
    const found = await casesOfDocuments(await op.read(), ids);
    const seen = found.filter(({ id, unit_id, supplier_id, owner_id }) =>
      op.ability.can('read', subjectRow('Case', { id, unitId: unit_id, supplierId: supplier_id, ownerId: owner_id })),
    );
    return ids.map((id) => seen.filter(({ documentId }) => documentId === id).map((one) => one.id));
  });

/** A case's way through the house. */
@Resolver('Case')
export class CaseTraceResolver {
  @ResolveField('trace')
  async trace(@Parent() { row }: CaseNode, @Operation() op: GraphqlContext) {
    const documentIds = row.document_id && op.ability.can('read', 'Document') ? [row.document_id] : [];
    const rows = await op.loader(rowsLoader).load({ caseIds: [row.id], documentIds });
    return { correlationId: row.correlation_id, hops: hopsOf(rows) };
  }
}

/** A document's way through the house, and that of its cases. */
@Resolver('Document')
export class DocumentTraceResolver {
  @ResolveField('trace')
  async trace(@Parent() { id, correlationId }: { id: string; correlationId: string }, @Operation() op: GraphqlContext) {
    const caseIds = await op.loader(casesLoader).load(id);
    const rows = await op.loader(rowsLoader).load({ caseIds, documentIds: [id] });
    return { correlationId, hops: hopsOf(rows) };
  }
}
