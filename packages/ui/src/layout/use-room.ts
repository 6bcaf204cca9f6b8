import { type RefObject, useLayoutEffect, useState } from 'react';

/** The room of an element: its width in pixels at a text size of 16, and how much larger than 16 the text is. */
export interface Room {
  width: number;
  scale: number;
}

/** Measures an element, again whenever its size changes. The width is Infinity until it was measured. */
export function useRoom(place: RefObject<Element | null>): Room {
  const [room, setRoom] = useState<Room>({ width: Number.POSITIVE_INFINITY, scale: 1 });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      const width = Math.round(element.clientWidth / scale);
      setRoom((before) => (before.width === width && before.scale === scale ? before : { width, scale }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return room;
}
