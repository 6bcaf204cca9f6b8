import { Archive, Bell, Ellipsis, FilePlus2, Inbox, Settings2 } from 'lucide-react';
import { useState } from 'react';
import {
  Avatar,
  Badge,
  Banner,
  Button,
  CommandPalette,
  Dialog,
  EmptyState,
  ErrorState,
  IconButton,
  Kbd,
  Link,
  Menu,
  NoPermission,
  Note,
  Popover,
  Section,
  Sheet,
  ShortcutHelp,
  Skeleton,
  SkeletonRows,
  StateDot,
  StateText,
  TextArea,
  useShortcuts,
  useToast,
} from '../src/index.ts';

const icon = { size: 16, 'aria-hidden': true } as const;
const GROUPS = [
  {
    label: 'Go to',
    commands: [
      { id: 'q', label: 'Queue', keys: 'g q', icon: <Inbox {...icon} />, onRun: () => undefined },
      { id: 's', label: 'Settings', keys: 'g s', icon: <Settings2 {...icon} />, onRun: () => undefined },
    ],
  },
  {
    label: 'Do',
    commands: [
      { id: 'r', label: 'Release invoice INV-20114', keys: 'e', icon: <FilePlus2 {...icon} />, onRun: () => undefined },
      { id: 'a', label: 'Archive view', icon: <Archive {...icon} />, onRun: () => undefined },
    ],
  },
];

export function Actions() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'palette' | 'help' | undefined>();
  const [view, setView] = useState(['mine']);
  const toast = useToast();
  const only = (name: NonNullable<typeof open>) => ({
    isOpen: open === name,
    onOpenChange: (on: boolean) => setOpen(on ? name : undefined),
  });
  useShortcuts({ 'mod+k': () => setOpen('palette'), '?': () => setOpen('help') });
  return (
    <Section title="Actions and what floats">
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="primary">Release invoice</Button>
        <Button>Ask the supplier</Button>
        <Button kind="quiet">Assign</Button>
        <Button kind="danger">Reject invoice</Button>
        <Button kind="primary" isPending>
          Release invoice
        </Button>
        <Button isDisabled>Approve</Button>
        <Button size="small">Small</Button>
        <IconButton label="Notifications" icon={<Bell {...icon} />} />
        <Link href="#">Order 4500017122</Link>
        <Kbd keys="mod+k" />
        <Kbd keys="g q" />
        <Avatar name="Ana Ruiz" spoken />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Menu
          label="View"
          trigger={<Button data-testid="menu">Menu</Button>}
          selected={view}
          onSelect={setView}
          groups={[
            {
              id: 'a',
              label: 'View',
              entries: [
                { id: 'mine', label: 'Mine', keys: 'g m' },
                { id: 'team', label: 'Team', note: 'Everyone in payables' },
              ],
            },
            { id: 'b', entries: [{ id: 'del', label: 'Delete view', danger: true }] },
          ]}
        />
        <Menu
          label="More"
          trigger={<IconButton label="More" tooltip={false} icon={<Ellipsis {...icon} />} />}
          groups={[{ id: 'a', entries: [{ id: 'x', label: 'Export cases' }] }]}
        />
        <Popover label="Where the tolerance comes from" trigger={<Button data-testid="popover">Provenance</Button>}>
          <p className="text-row">1 % or 5.00 EUR, set by the tenant on 2 March, bounded by the partner at 2 %.</p>
        </Popover>
        <Button data-testid="dialog" onPress={() => setOpen('dialog')}>
          Dialog
        </Button>
        <Button data-testid="sheet" onPress={() => setOpen('sheet')}>
          Sheet
        </Button>
        <Button data-testid="palette" onPress={() => setOpen('palette')}>
          Palette
        </Button>
        <Button data-testid="help" onPress={() => setOpen('help')}>
          Keys
        </Button>
        <Button
          data-testid="toast"
          onPress={() =>
            toast.show({
              title: 'Invoice INV-20114 released',
              body: 'SAP will confirm in a moment',
              onUndo: () => undefined,
            })
          }
        >
          Toast
        </Button>
      </div>
      <Dialog
        {...only('dialog')}
        title="Release INV-20114 for 1,184.05 EUR"
        lead="Your authority reaches 5,000.00 EUR. Priya Nair prepared it."
        actions={
          <>
            <Button onPress={() => setOpen(undefined)}>Cancel</Button>
            <Button kind="primary">Release invoice</Button>
          </>
        }
      >
        <TextArea label="Reason" isRequired hint="The policy asks for one above the tolerance" />
      </Dialog>
      <Sheet {...only('sheet')} title="INV-20114" lead="Holz & Söhne GmbH">
        <Skeleton lines={8} />
      </Sheet>
      <CommandPalette {...only('palette')} groups={GROUPS} />
      <ShortcutHelp
        {...only('help')}
        groups={[
          {
            label: 'Queue',
            items: [
              { keys: 'j', label: 'Next case' },
              { keys: 'k', label: 'Previous case' },
              { keys: 'x', label: 'Select' },
              { keys: 'Enter', label: 'Open' },
            ],
          },
          {
            label: 'Everywhere',
            items: [
              { keys: 'mod+k', label: 'Anything' },
              { keys: 'g q', label: 'Go to the queue' },
            ],
          },
        ]}
      />
    </Section>
  );
}

export function Feedback() {
  const [now] = useState(() => true);
  return (
    <>
      <Section title="States">
        <div className="flex flex-wrap items-center gap-3">
          <Badge tone="risk">Overdue</Badge>
          <Badge tone="waiting">Waiting for supplier</Badge>
          <Badge tone="good">Released</Badge>
          <Badge tone="info">New</Badge>
          <Badge>Draft</Badge>
          <StateDot tone="risk" label="At risk" />
          <StateText tone="good">ERP answered 2 min ago</StateText>
        </div>
        <div className="mt-4 grid gap-3 sm:grid-cols-2">
          <Note tone="risk" title="The amount is above your limit of 5,000.00 EUR">
            Ana Ruiz can approve it.
          </Note>
          <Note tone="waiting" title="Locked by your partner">
            It can only be tightened here.
          </Note>
          <Note tone="good">All 48 figures agree with the order.</Note>
          <Note tone="info">The price list changed on 1 March.</Note>
        </div>
      </Section>
      <Section title="Bars, empty, error, refused, loading" flush>
        {now && <Banner action={{ label: 'Show', onPress: () => undefined }}>2 new</Banner>}
        <Banner tone="waiting">You act in Baltic Foods by consent until 18:00. Every look is logged.</Banner>
        <div className="grid sm:grid-cols-3">
          <EmptyState
            icon={<Inbox {...icon} />}
            title="No case waits for you"
            action={<Button size="small">Open team’s queue</Button>}
          >
            Cases assigned to you come here, the most urgent first.
          </EmptyState>
          <ErrorState
            title="The decision could not be saved"
            safe="Nothing was sent to the ERP."
            todo="Try again; what you wrote is still here."
            reference="01JQ-7F3K"
            action={<Button size="small">Try again</Button>}
          />
          <NoPermission who="Ana Ruiz" />
        </div>
        <SkeletonRows rows={3} />
      </Section>
    </>
  );
}
