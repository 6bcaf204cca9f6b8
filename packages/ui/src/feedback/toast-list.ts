const SHOWN_MAX = 5;

/** The toasts after one more: it takes the place of an earlier one about the same, and the oldest leave from six on. */
export function withToast<T extends { id: number; about?: string }>(all: readonly T[], toast: T): T[] {
  const others = all.filter(({ about }) => about === undefined || about !== toast.about);
  return [...others.slice(1 - SHOWN_MAX), toast];
}
