import { FileText, Send } from 'lucide-react';
import {
  Badge,
  Button,
  Code,
  CompareTable,
  DateTime,
  DueTime,
  Kbd,
  KeyValueList,
  Money,
  Note,
  PageHeader,
  Quantity,
  Section,
  StateText,
  StepPath,
  Tabs,
  TextArea,
  Timeline,
} from '../src/index.ts';
import { Shell } from './shell.tsx';

const price = (n: string) => <Money amount={n} currency="EUR" shown="none" />;

export function Comparison() {
  const line = (id: string, title: string, billed: string, amount: string, percent: string, pieces: string) => ({
    id,
    title: (
      <>
        {title} <span className="font-normal text-muted">· 4410-A</span>
      </>
    ),
    fields: [
      {
        id: 'qty',
        label: 'Quantity',
        cells: {
          invoice: <Quantity value={pieces} unit="pcs" />,
          order: <Quantity value={pieces} unit="pcs" />,
          receipt: <Quantity value={pieces} unit="pcs" />,
        },
      },
      {
        id: 'price',
        label: 'Unit price',
        cells: { invoice: price(billed), order: price('9.50') },
        differs: ['invoice'],
        difference: { amount, percent, verdict: 'beyond' as const, tolerance: '1 % or 5.00', level: 'Tenant policy' },
      },
      {
        id: 'tax',
        label: 'Tax',
        cells: { invoice: '19 %', order: '19 %' },
      },
    ],
  });
  return (
    <CompareTable
      label="Invoice, order and receipt side by side"
      currency="EUR"
      sources={[
        { id: 'invoice', label: 'Invoice', note: 'INV-20114' },
        { id: 'order', label: 'Order', note: '4500017122' },
        { id: 'receipt', label: 'Receipt', note: '2 of 2' },
      ]}
      lines={[
        line('1', '1 · Copy paper A4, 80 g', '9.75', '25.00', '2.63', '100'),
        {
          ...line('2', '2 · Copy paper A3, 80 g', '9.52', '1.20', '0.21', '60'),
          fields: [
            {
              id: 'price',
              label: 'Unit price',
              cells: { invoice: price('9.52'), order: price('9.50') },
              differs: ['invoice'],
              difference: {
                amount: '1.20',
                percent: '0.21',
                verdict: 'within',
                tolerance: '1 % or 5.00',
                level: 'Tenant policy',
              },
            },
          ],
        },
      ]}
      total={{ label: 'Billed above the order', amount: '26.20', note: 'before tax' }}
    />
  );
}

export const STEPS = [
  { id: '1', label: 'Gather order and receipts', state: 'done' as const, who: 'System', note: '2 receipts found' },
  {
    id: '2',
    label: 'Ask the buyer about the price',
    state: 'now' as const,
    who: 'Ana Ruiz',
    due: '2026-03-12T16:30:00Z',
  },
  {
    id: '3',
    label: 'Ask the supplier for a credit note',
    state: 'skipped' as const,
    note: 'Only where the buyer refuses',
  },
  { id: '4', label: 'Approve', state: 'next' as const, who: 'Controller', due: '2026-03-13T16:00:00Z' },
  { id: '5', label: 'Release in SAP', state: 'next' as const },
];

export function History() {
  return (
    <Timeline
      label="History"
      entries={[
        { id: '1', actor: 'erp', who: 'SAP', what: 'blocked the invoice', at: '2026-03-11T08:02:00Z' },
        {
          id: '2',
          actor: 'model',
          who: 'Triage',
          what: 'advised to ask the buyer',
          at: '2026-03-11T08:03:00Z',
          body: 'The price list changed on 1 March; 9 of 10 such cases ended in acceptance.',
        },
        {
          id: '3',
          actor: 'supplier',
          who: 'Holz & Söhne GmbH',
          what: 'answered',
          at: '2026-03-12T09:41:00Z',
          body: 'The new list price holds since March, see the attached letter.',
        },
        { id: '4', actor: 'person', who: 'Priya Nair', what: 'asked Ana Ruiz', at: '2026-03-12T13:05:00Z' },
      ]}
    />
  );
}

export function DesignCase() {
  return (
    <Shell>
      <PageHeader
        crumbs={[
          { label: 'Mine', href: '#q' },
          { label: 'INV-20114', href: '#c' },
        ]}
        title="Billed 9.75, ordered 9.50, on 2 lines"
        meta={
          <>
            <StateText tone="waiting">Waiting for the buyer</StateText>
            <span>
              <Money amount="26.20" currency="EUR" strong className="text-ink" /> at risk
            </span>
            <DueTime due="2026-03-12T16:30:00Z" pausesAt="2026-03-12T17:00:00Z" />
            <Code>AP.MATCH.PRICE</Code>
          </>
        }
        actions={
          <>
            <Button>Ask the supplier</Button>
            <Button kind="primary" hint={<span className="opacity-80">E</span>}>
              Release invoice
            </Button>
          </>
        }
      >
        <div className="h-2" />
      </PageHeader>
      <div className="grid lg:grid-cols-[18rem_minmax(0,1fr)_19rem] lg:divide-x lg:divide-line rtl:divide-x-reverse">
        <div>
          <Section
            title="The matter"
            actions={
              <Button size="small" kind="quiet" icon={<FileText size={16} aria-hidden />}>
                Original
              </Button>
            }
          >
            <KeyValueList
              items={[
                { label: 'Supplier', value: 'Holz & Söhne GmbH', source: 'In good standing, 48 invoices' },
                { label: 'Total', value: <Money amount="1184.05" currency="EUR" /> },
                { label: 'Invoice date', value: <DateTime as="date" value="2026-03-10" /> },
                { label: 'Terms', value: '2 % in 10 days, 30 net', source: 'From the order, 2 hr. ago' },
                { label: 'Received', value: <DateTime value="2026-03-11T08:02:00Z" /> },
              ]}
            />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title="Comparison" aside="2 of 2 lines differ" flush>
            <Comparison />
          </Section>
          <Section title="Playbook" aside="Price variance, version 4">
            <StepPath label="Playbook" steps={STEPS} />
          </Section>
        </div>
        <div>
          <Section title="Next best action" aside="87 % sure">
            <Note tone="info" title="Accept the new price">
              The price list changed on 1 March. Releasing changes nothing in the order.
            </Note>
            <div className="mt-3 flex flex-col gap-2">
              <Button kind="primary">Ask Ana Ruiz to accept the price</Button>
              <Button>Ask for a credit note</Button>
            </div>
          </Section>
          <Tabs
            label="About the case"
            tabs={[
              {
                id: 'history',
                label: 'History',
                count: 4,
                content: (
                  <div className="p-4 sm:px-6">
                    <History />
                  </div>
                ),
              },
              { id: 'tasks', label: 'Tasks', count: 1, content: <p className="p-4">One task</p> },
              { id: 'messages', label: 'Messages', content: <p className="p-4">None</p> },
            ]}
          />
          <div className="flex flex-col gap-2 border-t border-line px-4 py-4 sm:px-6">
            <TextArea label="Comment" rows={2} placeholder="Write to the team, @ to mention" />
            <div className="flex items-center justify-between">
              <Kbd keys="mod+Enter" />
              <Button size="small" icon={<Send size={14} aria-hidden />}>
                Add comment
              </Button>
            </div>
          </div>
          <div className="px-4 pb-4 sm:px-6">
            <Badge tone="waiting">Waiting for buyer</Badge>
          </div>
        </div>
      </div>
    </Shell>
  );
}
