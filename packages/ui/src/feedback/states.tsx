import { CircleAlert, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../actions/class-names.ts';
import { useLocale } from '../locale/ui-provider.tsx';

function Place({
  icon,
  title,
  children,
  alert,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  alert?: boolean;
}) {
  return (
    <div
      role={alert ? 'alert' : undefined}
      className="ch-fade mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-12 text-center"
    >
      {icon && (
        <span className="mb-1 flex size-9 items-center justify-center rounded-full bg-press text-muted">{icon}</span>
      )}
      <p className="text-body font-medium text-ink">{title}</p>
      {children}
    </div>
  );
}

/** Props of `EmptyState`. */
export interface EmptyStateProps {
  icon?: ReactNode;
  /** What will come here: "No case waits for you". */
  title: string;
  children?: ReactNode;
  /** The one step that brings it. */
  action?: ReactNode;
}

/** Says what will come here, and the one step that brings it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <Place icon={icon} title={title}>
      {children && <div className="text-row text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </Place>
  );
}

/** Props of `ErrorState`. */
export interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** What is safe: "Your decision was kept; nothing was sent to the ERP". */
  safe?: string;
  /** What to do now. */
  todo?: string;
  /** The id to quote. */
  reference?: string;
  /** Buttons, e.g. "Try again". */
  action?: ReactNode;
}

/** What happened, what is safe, what to do, and the id to quote. */
export function ErrorState({ title, safe, todo, reference, action }: ErrorStateProps) {
  const { say } = useLocale();
  return (
    <Place alert icon={<CircleAlert size={16} className="text-risk" aria-hidden />} title={title}>
      <dl className="flex flex-col gap-1 text-row text-muted">
        {safe && (
          <div>
            <dt className="sr-only">{say('whatIsSafe')}</dt>
            <dd>{safe}</dd>
          </div>
        )}
        {todo && (
          <div>
            <dt className="sr-only">{say('whatToDo')}</dt>
            <dd>{todo}</dd>
          </div>
        )}
      </dl>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
      {reference && <p className="mt-1 text-label text-muted select-all">{say('reference', { id: reference })}</p>}
    </Place>
  );
}

/** What a person sees who may not: who can give access, never whether the thing is there. */
export function NoPermission({
  title,
  who,
  children,
  action,
}: {
  title?: string;
  who?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const { say } = useLocale();
  return (
    <Place icon={<Lock size={16} aria-hidden />} title={title ?? say('noPermissionTitle')}>
      <div className="text-row text-muted">
        {children ?? say('noPermissionBody', { who: who ?? say('anAdministrator') })}
      </div>
      {action && <div className="mt-2">{action}</div>}
    </Place>
  );
}

/** A grey stand-in for content to come; invisible for its first 150 ms. Size it by class or `lines`. */
export function Skeleton({ lines, className }: { lines?: number; className?: string }) {
  if (!lines)
    return <span aria-hidden className={cx('ch-late block rounded-sm bg-press', className ?? 'h-3.5 w-full')} />;
  return (
    <div aria-hidden className={cx('flex flex-col gap-2.5', className)}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <span
          key={key}
          className="ch-late block h-3.5 rounded-sm bg-press"
          style={{ width: `${94 - ((line * 17) % 40)}%` }}
        />
      ))}
    </div>
  );
}

/** Skeletons of rows while a list loads; says "Loading" to screen readers. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const { say } = useLocale();
  return (
    <div role="status" aria-label={say('loading')}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <div key={key} aria-hidden className="flex h-row items-center gap-4 border-b border-line px-4 sm:px-6">
          <Skeleton className="size-4 rounded-full" />
          <Skeleton className={`h-3 ${row % 3 === 0 ? 'w-40' : 'w-52'}`} />
          <Skeleton className="h-3 flex-1" />
          <Skeleton className="h-3 w-20" />
        </div>
      ))}
    </div>
  );
}
