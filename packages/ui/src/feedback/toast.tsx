import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import type { Tone } from '../theme/palette.ts';
import { withToast } from './toast-list.ts';
import { ToneIcon } from './tone.tsx';

/** How long a toast stays and its act can be undone, in milliseconds. */
export const TOAST_MS = 8_000;

/** What a toast says. */
export interface ToastContent {
  /** What was done: "Invoice INV-114 released". */
  title: string;
  /** A second line. */
  body?: string;
  /** `good` unless told; `risk` stays until dismissed. */
  tone?: Tone;
  /** Takes the act back; the button stays for 8 seconds, counting only while nobody points at it. */
  onUndo?: () => void;
  /** Called when the time to undo has run out or the toast was dismissed, never after undo. */
  onSettled?: () => void;
  /** What it is about: a later toast about the same takes its place. */
  about?: string;
  /** Another way on, e.g. open what was made. */
  action?: { label: string; onPress: () => void };
}

interface Shown extends ToastContent {
  id: number;
}

/** `show` a toast, or `dismiss` one by the id that `show` gave. */
export interface ToastControl {
  show: (content: ToastContent) => number;
  dismiss: (id: number) => void;
}

const Context = createContext<ToastControl | undefined>(undefined);

/** Shows toasts from anywhere under `UiProvider`. */
export function useToast(): ToastControl {
  const control = useContext(Context);
  if (!control) throw new Error('useToast needs a UiProvider above it');
  return control;
}

function ToastItem({ toast, paused, onGone }: { toast: Shown; paused: boolean; onGone: (undone: boolean) => void }) {
  const { say } = useLocale();
  const left = useRef(TOAST_MS);
  const gone = useRef(onGone);
  gone.current = onGone;
  const stays = toast.tone === 'risk';
  useEffect(() => {
    if (paused || stays) return;
    const began = performance.now();
    const timer = setTimeout(() => gone.current(false), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - began;
    };
  }, [paused, stays]);
  return (
    <li className="ch-float pointer-events-auto relative flex w-full items-center gap-2.5 overflow-hidden rounded-lg bg-raised py-2 ps-3 pe-2 text-row text-ink shadow-float sm:w-96">
      <ToneIcon tone={toast.tone ?? 'good'} />
      <span className="min-w-0 flex-1">
        {toast.title}
        {toast.body && <span className="block text-label text-muted">{toast.body}</span>}
      </span>
      {toast.action && (
        <Button size="small" kind="quiet" onPress={toast.action.onPress}>
          {toast.action.label}
        </Button>
      )}
      {toast.onUndo && (
        <Button
          size="small"
          onPress={() => {
            toast.onUndo?.();
            onGone(true);
          }}
        >
          {say('undo')}
        </Button>
      )}
      <IconButton
        size="small"
        tooltip={false}
        label={say('dismiss')}
        icon={<X size={16} aria-hidden />}
        onPress={() => onGone(false)}
      />
      {toast.onUndo && (
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-brand-line rtl:origin-right"
          style={{ animation: `ch-drain ${TOAST_MS}ms linear both`, animationPlayState: paused ? 'paused' : 'running' }}
        />
      )}
    </li>
  );
}

/** Holds the toasts and their region; part of `UiProvider`. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { say } = useLocale();
  const [toasts, setToasts] = useState<Shown[]>([]);
  const [paused, setPaused] = useState(false);
  const next = useRef(1);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const control = useMemo<ToastControl>(
    () => ({
      show: (content) => {
        const id = next.current++;
        setToasts((all) => withToast(all, { ...content, id }));
        return id;
      },
      dismiss: remove,
    }),
    [remove],
  );
  return (
    <Context value={control}>
      {children}
      <section
        aria-label={say('notifications')}
        className="pointer-events-none fixed inset-x-3 bottom-16 z-50 flex flex-col items-end sm:inset-x-4 sm:bottom-4"
        onPointerEnter={() => setPaused(true)}
        onPointerLeave={() => setPaused(false)}
        onFocus={() => setPaused(true)}
        onBlur={() => setPaused(false)}
      >
        <ol aria-live="polite" aria-relevant="additions" className="flex flex-col gap-2 max-sm:w-full">
          {toasts.map((toast) => (
            <ToastItem
              key={toast.id}
              toast={toast}
              paused={paused}
              onGone={(undone) => {
                remove(toast.id);
                if (!undone) toast.onSettled?.();
              }}
            />
          ))}
        </ol>
      </section>
    </Context>
  );
}
