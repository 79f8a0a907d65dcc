/** The end of what a long list shows: when it is soon in sight, more comes. */
import { useEffect, useRef } from 'preact/hooks'

/** A high window is full of them; the next come before their place is in sight. */
export const AT_ONCE = 24

/** @param onSeen shows the next lines; give it another `key` each time */
export function EndOfList({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(), { rootMargin: '600px' })
    if (end.current) observer.observe(end.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={end} class="slot" />
}
