import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from '../actions/class-names.ts';
import { Link } from '../actions/link.tsx';
import { usePageTitle } from './page-title.ts';

/** Props of `PageHeader`. */
export interface PageHeaderProps {
  title: ReactNode;
  /** What the browser's tab calls the page; the title where it is plain words, else the last of the way here. */
  tabTitle?: string;
  /** The way here. */
  crumbs?: readonly { label: string; href: string }[];
  /** Facts under the title: badges, money, due time. */
  meta?: ReactNode;
  /** Buttons, the primary last. */
  actions?: ReactNode;
  /** Tabs or filters at the foot. */
  children?: ReactNode;
}

/** The head of a page: where, what, and what can be done. */
export function PageHeader({ title, tabTitle, crumbs, meta, actions, children }: PageHeaderProps) {
  usePageTitle(tabTitle ?? (typeof title === 'string' ? title : crumbs?.at(-1)?.label));
  return (
    <header className="flex flex-col gap-2 border-b border-line px-4 pt-4 sm:px-6">
      {crumbs && crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="flex flex-wrap items-center gap-1 text-label text-muted">
          {crumbs.map((crumb, index) => (
            <span key={crumb.href} className="inline-flex items-center gap-1">
              {index > 0 && <ChevronRight size={12} aria-hidden className="rtl:rotate-180" />}
              <Link quiet href={crumb.href}>
                {crumb.label}
              </Link>
            </span>
          ))}
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="text-head font-semibold text-balance wrap-anywhere text-ink">{title}</h1>
          {meta && <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-row text-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      <div className={cx(children ? '' : 'h-2')}>{children}</div>
    </header>
  );
}

/** Props of `Section`. */
export interface SectionProps {
  title: ReactNode;
  /** Words or a count beside the title. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** True when the content brings its own sides (tables). */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A part of a page under a small head, parted from the next by a hairline. */
export function Section({ title, aside, actions, flush, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx('border-b border-line pb-4 last:border-b-0', className)}>
      <div className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 px-4 py-1 sm:px-6">
        <h2 id={id} className="text-row font-semibold text-ink">
          {title}
        </h2>
        {aside && <span className="min-w-0 flex-1 basis-40 text-label text-muted">{aside}</span>}
        {actions && <span className="ms-auto flex flex-wrap items-center justify-end gap-1">{actions}</span>}
      </div>
      <div className={flush ? '' : 'px-4 sm:px-6'}>{children}</div>
    </section>
  );
}

/** A sheet of content on the page's ground, edged by a hairline: for forms and settings, not for every group. */
export function Panel({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx('overflow-hidden rounded-lg border border-line bg-surface', className)}>{children}</div>;
}
