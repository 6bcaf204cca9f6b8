import { useLocale } from '../locale/ui-provider.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { Kbd } from './kbd.tsx';

/** Keys of one place, for the help. */
export interface ShortcutGroup {
  label: string;
  items: { keys: string; label: string }[];
}

/** All keys at a glance; open it on `?`. */
export function ShortcutHelp(props: {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  groups: ShortcutGroup[];
}) {
  const { say } = useLocale();
  return (
    <Dialog isOpen={props.isOpen} onOpenChange={props.onOpenChange} title={say('keyboardShortcuts')} size="wide">
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {props.groups.map((group) => (
          <section key={group.label}>
            <h3 className="pb-1 text-label font-medium text-muted">{group.label}</h3>
            <dl>
              {group.items.map((item) => (
                <div
                  key={item.keys}
                  className="flex min-h-8 items-center justify-between gap-4 border-b border-line text-row"
                >
                  <dt>{item.label}</dt>
                  <dd>
                    <Kbd keys={item.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
