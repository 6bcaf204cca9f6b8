import { type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react';

const LONG_MS = 450;
const STILL_PX = 8;

/** Handlers of an element that acts when a finger rests on it; the tap that would follow is swallowed. */
export function useLongPress(onLong: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const begun = useRef<{ x: number; y: number } | undefined>(undefined);
  const acted = useRef(false);
  const end = () => {
    clearTimeout(timer.current);
    begun.current = undefined;
  };
  useEffect(() => end, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      acted.current = false;
      if (event.pointerType !== 'touch') return;
      begun.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => {
        acted.current = true;
        onLong();
      }, LONG_MS);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const from = begun.current;
      if (from && Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: (event: SyntheticEvent) => {
      if (begun.current || acted.current) event.preventDefault();
    },
    onClickCapture: (event: SyntheticEvent) => {
      if (!acted.current) return;
      acted.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
