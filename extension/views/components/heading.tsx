/** The heading of a view or a step: takes the focus when it appears, so that a screen reader says where one is. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** `describedBy`: the id of what is read out with it. */
export function Heading({ children, describedBy }: { children: ComponentChildren; describedBy?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Before anything is typed: what comes after the drawing would take the focus out of a field again.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} aria-describedby={describedBy}>
      {children}
    </h1>
  )
}
