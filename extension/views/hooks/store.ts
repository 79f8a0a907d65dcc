/**
 * One value that outlives the views that show it, as long as the panel is open. Views share four such values, each read as a
 * whole: signals, which update a part of a view, would save nothing.
 */
import { useLayoutEffect, useState } from 'preact/hooks'

/** Makes a state that several components share. `use()` renders a component again on each change. */
export function createStore<T extends object>(initial: T) {
  let value = initial
  const watching = new Set<(value: T) => void>()
  return {
    get: (): T => value,
    set(next: T): void {
      value = next
      for (const show of watching) show(next)
    },
    /** The value, and a view that is another one whenever it is. */
    use(): T {
      const [shown, show] = useState<T>(value)
      useLayoutEffect(() => {
        show(value)
        watching.add(show)
        return () => {
          watching.delete(show)
        }
      }, [])
      return shown
    },
  }
}
