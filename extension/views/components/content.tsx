/**
 * The part of a view between its header and its footer, which scrolls. While it scrolls and has no control, it is a
 * stop for Tab, so that the arrow keys reach its end.
 * COMPAT(chrome<130): newer browsers make a stop of it without being told.
 */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

const CONTROLS = 'a[href], button, input, select, textarea, summary'

export function Content({ children, busy }: { children: ComponentChildren; busy?: boolean }) {
  const content = useRef<HTMLDivElement>(null)
  const [isStop, setIsStop] = useState(false)
  useLayoutEffect(() => {
    const { current } = content
    if (!current) return
    const look = () =>
      setIsStop(current.scrollHeight > current.clientHeight && current.querySelector(CONTROLS) === null)
    // Calls back at once, and when the room or a part changes its size.
    const sizes = new ResizeObserver(look)
    for (const part of [current, ...current.children]) sizes.observe(part)
    return () => sizes.disconnect()
  })
  return (
    <div ref={content} class="content" tabIndex={isStop ? 0 : undefined} aria-busy={busy}>
      {children}
    </div>
  )
}
