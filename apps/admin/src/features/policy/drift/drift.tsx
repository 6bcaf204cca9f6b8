import {
  Answer,
  Button,
  DataTable,
  download,
  EmptyState,
  Kbd,
  SegmentedControl,
  SkeletonRows,
  type Sort,
  TextField,
  useListKeys,
  useNow,
  useScreen,
  useShortcuts,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Download, Equal, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Departure, driftQuery } from './documents.ts';
import { DriftCards } from './drift-cards.tsx';
import { driftColumns } from './drift-columns.tsx';
import { DIRECTIONS, type DriftSearch, type DriftSort, driftCsv, narrowed } from './drift-words.ts';

/** Who departs from the standard below a scope: where, in what, which way, since when, by whom. */
export function Drift(props: {
  scope: string;
  scopeName: string;
  /** Where a setting of a scope is shown with its provenance. */
  hrefOf: (scope: string, key: string) => string;
}) {
  const { scope, scopeName, hrefOf } = props;
  const query = useQuery(driftQuery(scope));
  return (
    <Answer query={query} what="The drift report" loading={<SkeletonRows rows={10} />}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon={<Equal size={16} aria-hidden />} title="Nobody departs from the standard">
            Each value that a scope below {scopeName} sets itself comes here, with who set it and since when.
          </EmptyState>
        ) : (
          <Report rows={rows} scopeName={scopeName} hrefOf={(row) => hrefOf(row.scopeId, row.key)} />
        )
      }
    </Answer>
  );
}

function Report(props: { rows: readonly Departure[]; scopeName: string; hrefOf: (row: Departure) => string }) {
  const { rows, scopeName, hrefOf } = props;
  const router = useRouter();
  const screen = useScreen();
  const [search, setSearch] = useState<DriftSearch>({ words: '', direction: 'ALL', sort: 'direction' });
  const [active, setActive] = useState(0);
  const shown = narrowed(rows, search);
  const open = (row: Departure | undefined) => row && router.history.push(hrefOf(row));
  const sortBy = ({ column }: Sort) =>
    setSearch({ ...search, sort: column as DriftSort, turned: search.sort === column && !search.turned });
  useListKeys({ count: shown.length, active, onActive: setActive, onOpen: (at) => open(shown[at]) });
  return (
    <>
      <Head search={search} onSearch={setSearch} rows={rows} shown={shown} scopeName={scopeName} />
      {shown.length === 0 && (
        <EmptyState
          title="No departure answers this"
          action={<Button onPress={() => setSearch({ ...search, words: '', direction: 'ALL' })}>Show all</Button>}
        />
      )}
      {shown.length > 0 && screen === 'phone' && <DriftCards rows={shown} hrefOf={hrefOf} />}
      {shown.length > 0 && screen !== 'phone' && (
        <DataTable
          label="Departures"
          columns={driftColumns(hrefOf)}
          rows={shown}
          rowId={({ scopeId, key, entry }) => `${scopeId} ${key} ${entry}`}
          rowName={({ title }) => title}
          sort={{ column: search.sort, direction: search.turned ? 'up' : 'down' }}
          onSort={sortBy}
          active={active}
          onActive={setActive}
          onOpen={open}
        />
      )}
    </>
  );
}

function Head(props: {
  search: DriftSearch;
  onSearch: (search: DriftSearch) => void;
  rows: readonly Departure[];
  shown: readonly Departure[];
  scopeName: string;
}) {
  const { search, onSearch, rows, shown, scopeName } = props;
  const box = useRef<HTMLDivElement>(null);
  const now = useNow();
  useShortcuts({ '/': () => box.current?.querySelector('input')?.focus() });
  const count = (id: string) => rows.filter(({ direction }) => direction === id).length;
  const options = Object.entries(DIRECTIONS).map(([id, { label }]) => ({ id, label: `${label} ${count(id)}` }));
  const file = `drift-${scopeName.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${now.toISOString().slice(0, 10)}.csv`;
  return (
    <div ref={box} className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2 sm:px-6">
      <TextField
        label="Search departures"
        hideLabel
        placeholder="Tenant, setting or person"
        before={<Search size={16} aria-hidden />}
        after={<Kbd keys="/" />}
        className="w-full max-w-72"
        value={search.words}
        onChange={(words) => onSearch({ ...search, words })}
      />
      <div className="max-w-full overflow-x-auto">
        <SegmentedControl
          label="Which departures"
          value={search.direction}
          onChange={(direction) => onSearch({ ...search, direction: direction as DriftSearch['direction'] })}
          options={[{ id: 'ALL', label: `All ${rows.length}` }, ...options]}
        />
      </div>
      <Button
        className="sm:ms-auto"
        icon={<Download size={16} aria-hidden />}
        onPress={() => download(file, driftCsv(shown))}
      >
        Export {shown.length} as CSV
      </Button>
    </div>
  );
}
