import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For the heading of a part that has just come onto the screen: it takes the focus, and is read out. */
export function useFocusOnHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.closest('main')?.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return heading;
}
