/** The one elevation: for what floats over the page. */
export const FLOATING = 'rounded-lg bg-raised text-ink shadow-float outline-none ch-float';

/** One line in a floating list. */
export const ITEM =
  'flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-row text-ink outline-none cursor-default no-underline ' +
  'data-focused:bg-press data-disabled:opacity-50 data-href:cursor-pointer';

/** The veil behind a dialog. */
export const VEIL = 'fixed inset-0 z-40 bg-[rgb(10_12_16/0.38)] ch-fade';
