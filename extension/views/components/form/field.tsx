/** A field with its label, what helps to fill it in, and what is wrong in it: both are read with the field. */
import type { ComponentChildren, VNode } from 'preact'
import type { Wrongs } from '../../hooks/use-wrongs.ts'

/** To be spread over the control. `aria-invalid` is always there: without it, a browser tells of a required field that is empty as invalid. */
export type FieldAttributes = {
  id: string
  name: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

type Props = {
  id: string
  label: ComponentChildren
  help?: ComponentChildren
  wrongs?: Wrongs
  /** The ids of further elements that describe it. */
  describedBy?: string | undefined
  children: (field: FieldAttributes) => VNode
}

export function Field({ id, label, help, wrongs, describedBy, children }: Props) {
  const wrong = wrongs?.[id] ?? ''
  const described = [wrong && `${id}-wrong`, help && `${id}-help`, describedBy].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, name: id, 'aria-invalid': wrong !== '', 'aria-describedby': described || undefined })}
      {wrong && (
        <p id={`${id}-wrong`} class="wrong" data-wrong={id}>
          {wrong}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} class="muted">
          {help}
        </p>
      )}
    </div>
  )
}
