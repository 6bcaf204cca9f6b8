import { Answer, PageHeader, Section, SkeletonRows, TextField } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Closed } from '../../lib/closed.tsx';
import { useCan, useIsPlatform } from '../../lib/session.ts';
import { erpsQuery, operationQuery } from './documents.ts';
import { ErpTable } from './erp-table.tsx';
import { FigureRow } from './figure-row.tsx';
import { LaneTable } from './lane-table.tsx';
import { ShareTable } from './share-table.tsx';
import { WorkerTable } from './worker-table.tsx';

/** How work goes on: what waits, who does it, how it is shared, and what needs a look. */
export function OperationPage() {
  const mayRead = useCan('read', 'Operation');
  return mayRead ? <Board /> : <Closed title="Operation" who="A partner admin" />;
}

function Board() {
  const isPlatform = useIsPlatform();
  const seesWorkers = useCan('read', 'Worker');
  const [search, setSearch] = useState('');
  const query = useQuery(operationQuery(useDeferredValue(search.trim())));
  const erps = useQuery(erpsQuery).data;
  return (
    <>
      <PageHeader
        title="Operation"
        meta={isPlatform ? 'The work of all tenants, as it goes on' : 'The work of your tenants, as it goes on'}
      />
      <Answer query={query} what="The work" loading={<SkeletonRows rows={8} />}>
        {(work) => (
          <>
            <FigureRow work={work} />
            <Section title="Queue" aside="by what may wait" flush>
              <LaneTable lanes={work.lanes} />
            </Section>
            {erps && <ErpTable erps={erps} />}
            {seesWorkers && <WorkerTable />}
            <Section
              title={isPlatform ? 'Tenants’ shares' : 'Your tenants’ shares'}
              aside="worker time of the last 15 minutes; most work first"
              actions={
                <TextField
                  label="Find a tenant"
                  hideLabel
                  placeholder="Find a tenant"
                  value={search}
                  onChange={setSearch}
                />
              }
              flush
            >
              <ShareTable shares={work.shares} isFound={search.trim() !== ''} />
            </Section>
          </>
        )}
      </Answer>
    </>
  );
}
