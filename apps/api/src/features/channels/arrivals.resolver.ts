import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { type GraphqlContext, Operation } from '../../platform/graphql/context.ts';
import { rowLoader } from '../cases/index.ts';
import { mayReadDocument } from '../intake/index.ts';

interface Row {
  readonly id: string;
  readonly channelId: string | null;
  readonly mailOf: string | null;
}

interface ArrivalRow {
  readonly documentId: string;
  readonly receivedAt: Date;
  readonly channelId: string | null;
  readonly mailOf: string | null;
}

/** How a document came in: over which channel, in which mail, and when the same bytes came again. */
@Resolver('Document')
export class DocumentChannelResolver {
  @ResolveField('channelName')
  channelName(@Parent() { channelId }: Row, @Operation() op: GraphqlContext) {
    return nameOf(channelId, op);
  }

  @ResolveField('mailOf')
  mailOf(@Parent() { mailOf }: Row, @Operation() op: GraphqlContext) {
    return mailAt(mailOf, op);
  }

  @ResolveField('arrivals')
  arrivals(@Parent() { id }: Row, @Operation() op: GraphqlContext) {
    return op.loader(arrivalsLoader).load(id);
  }
}

@Resolver('DocumentArrival')
export class DocumentArrivalResolver {
  @ResolveField('at')
  at(@Parent() { receivedAt }: ArrivalRow) {
    return receivedAt;
  }

  @ResolveField('channelName')
  channelName(@Parent() { channelId }: ArrivalRow, @Operation() op: GraphqlContext) {
    return nameOf(channelId, op);
  }

  @ResolveField('mail')
  mail(@Parent() { mailOf }: ArrivalRow, @Operation() op: GraphqlContext) {
    return mailAt(mailOf, op);
  }
}

const nameOf = (id: string | null, op: GraphqlContext) => (id ? op.loader(namesLoader).load(id) : null);

async function mailAt(id: string | null, op: GraphqlContext) {
  const found = id ? await op.loader(rowLoader('document')).load(id) : null;
  return found && mayReadDocument(op.ability, found as never) ? found : null;
}

const namesLoader = (op: GraphqlContext) =>
  new DataLoader<string, string | null>(async (ids) => {
    const tx = await op.read();
    const rows = await tx.query<{ id: string; name: string }>(NAMES, [tx.ctx.tenantId, [...ids]]);
    return ids.map((id) => rows.find((row) => row.id === id)?.name ?? null);
  });

const arrivalsLoader = (op: GraphqlContext) =>
  new DataLoader<string, ArrivalRow[]>(async (ids) => {
    const tx = await op.read();
    const rows = await tx.query<ArrivalRow>(ARRIVALS, [tx.ctx.tenantId, [...ids]]);
    return ids.map((id) => rows.filter((row) => row.documentId === id));
  });

const NAMES = 'SELECT id, name FROM channel WHERE tenant_id = $1 AND id = ANY($2)';
const ARRIVALS = `
  SELECT document_id AS "documentId", received_at AS "receivedAt", channel, channel_id AS "channelId", mail_of AS "mailOf", filename
  FROM document_repeat WHERE tenant_id = $1 AND document_id = ANY($2) ORDER BY id LIMIT 1000`;
