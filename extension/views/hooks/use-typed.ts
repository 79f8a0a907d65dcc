/** Knows whether a form of the view holds something that the admin has typed or chosen, and that was not sent. */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A tick is given again as quickly; a search field stands in no form. */
const isKept = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio') ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

/** @returns a function that tells it at the moment: what was sent has left its field, or the field has left the page */
export function useTyped(): () => boolean {
  const fields = useRef(new Set<Field>())
  useLayoutEffect(() => {
    const note = ({ target }: Event) => {
      if (isKept(target) && target.form) fields.current.add(target)
    }
    addEventListener('input', note)
    return () => removeEventListener('input', note)
  }, [])
  return useCallback(() => [...fields.current].some((field) => field.isConnected && field.value !== ''), [])
}
