import type { Import, ImportRow } from './import-rows.ts';
import type { PlannedRow } from './plan-import.ts';

/** How a tenant's address is told. */
export type UrlOf = (slug: string) => string;

/** An import as the API shows it, with how far it came. */
export function importView(from: Import, rows: readonly ImportRow[], urlOf: UrlOf) {
  const count = (state: ImportRow['state']) => rows.filter((row) => row.state === state).length;
  const waiting = count('waiting');
  const ends = rows.flatMap(({ endedAt }) => (endedAt ? [endedAt.getTime()] : []));
  return {
    ...from,
    endedAt: waiting === 0 && ends.length ? new Date(Math.max(...ends)) : null,
    waiting,
    created: count('created'),
    there: count('there'),
    failed: count('failed'),
    toHandOver: rows.filter((row) => row.state === 'created' && !row.handedOverAt).length,
    rows: rows.map((row) => {
      const isMade = row.state === 'created' || row.state === 'there';
      return {
        ...cells(row.given),
        ...{
          line: row.line,
          filename: row.filename ?? from.filename,
          state: row.state.toUpperCase(),
          faults: row.faults,
        },
        units: row.given.units?.map((unit) => unit.name) ?? [],
        tenantId: isMade ? row.madeId : null,
        portalUrl: isMade ? urlOf(row.slug) : null,
      };
    }),
  };
}

/** What a file would make, as the API shows it. */
export function planView(planned: readonly PlannedRow[], filename: string, urlOf: UrlOf) {
  const count = (becomes: PlannedRow['becomes']) => planned.filter((row) => row.becomes === becomes).length;
  return {
    toCreate: count('created'),
    there: count('there'),
    faulty: count('failed'),
    rows: planned.map(({ line, request, becomes, faults, tenantId, units }) => ({
      ...cells(request),
      ...{ line, filename, faults, units, state: becomes.toUpperCase(), tenantId: tenantId ?? null },
      portalUrl: becomes === 'failed' ? null : urlOf(request.input.slug),
    })),
  };
}

const cells = ({ input: { slug, name, adminEmail, blueprint } }: PlannedRow['request']) => ({
  slug,
  name,
  adminEmail,
  blueprint,
});
