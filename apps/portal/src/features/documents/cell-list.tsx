import { KeyValueList, Section } from '@clearhold/ui';
import { cellsOf, fieldTitle } from '@clearhold/ui/mappings';
import { useQuery } from '@tanstack/react-query';
import { sourcesQuery } from './documents.ts';

/** Which cell each field of a table was read from: its sheet, row and column, as the spreadsheet shows them. */
export function CellList({ documentId }: { documentId: string }) {
  const { cells, more } = cellsOf(useQuery(sourcesQuery(documentId)).data);
  if (cells.length === 0) return null;
  return (
    <Section title="Where it was read">
      <KeyValueList items={cells.map(({ field, place }) => ({ label: fieldTitle(field), value: place }))} />
      {more > 0 && <p className="pt-2 text-label text-muted">and {more} more</p>}
    </Section>
  );
}
