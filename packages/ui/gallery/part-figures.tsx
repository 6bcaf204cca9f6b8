import {
  AgingBar,
  DueTime,
  KeyValueList,
  Money,
  Panel,
  Percent,
  Quantity,
  Section,
  Sparkbar,
  StatRow,
  StatTile,
  StepPath,
} from '../src/index.ts';
import { Comparison, History, STEPS } from './page-case.tsx';

export function Figures() {
  return (
    <>
      <Section title="Figures" flush>
        <StatRow>
          <StatTile
            label="At risk"
            value={<Money amount="482190.40" currency="EUR" shown="symbol" />}
            note="4 % above last month"
            tone="risk"
            chart={<Sparkbar label="At risk by week" values={[3, 4, 2, 6, 5, 7, 8]} tone="risk" />}
          />
          <StatTile
            label="Open cases"
            value="1,204"
            note="86 came today"
            chart={<Sparkbar label="Cases by day" values={[9, 4, 6, 3, 8, 7, 5]} />}
            href="#cases"
          />
          <StatTile label="Service level met" value={<Percent value="97.4" />} note="Promise kept" tone="good" />
          <StatTile label="Cycle time" value="6.2 h" note="Median of 30 days" />
        </StatRow>
        <div className="grid gap-6 px-4 pt-4 sm:grid-cols-2 sm:px-6">
          <KeyValueList
            items={[
              { label: 'Amount', value: <Money amount="123456789012.34" currency="EUR" /> },
              { label: 'Credit', value: <Money amount="-86.20" currency="EUR" /> },
              { label: 'Nothing', value: <Money amount="0.00" currency="EUR" /> },
              { label: 'Yen', value: <Money amount="150000" currency="JPY" shown="symbol" /> },
              { label: 'Quantity', value: <Quantity value="12.50" unit="kg" /> },
              { label: 'Due', value: <DueTime due="2026-03-12T16:30:00Z" pausesAt="2026-03-12T17:00:00Z" /> },
              { label: 'Overdue', value: <DueTime due="2026-03-10T09:00:00Z" /> },
              { label: 'Far', value: <DueTime due="2026-03-20T09:00:00Z" /> },
            ]}
          />
          <div className="flex flex-col gap-6">
            <AgingBar
              label="Open cases by age"
              parts={[
                { label: '0–2 days', count: 640, tone: 'good' },
                { label: '3–7 days', count: 380, tone: 'info' },
                { label: '8–30 days', count: 150, tone: 'waiting' },
                { label: 'Older', count: 34, tone: 'risk' },
              ]}
            />
            <StepPath label="Playbook" steps={STEPS} />
          </div>
        </div>
      </Section>
      <Section title="Comparison and history">
        <Panel>
          <Comparison />
        </Panel>
        <div className="mt-6">
          <History />
        </div>
      </Section>
    </>
  );
}
