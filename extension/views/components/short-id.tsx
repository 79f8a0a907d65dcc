/** An id, shortened in the middle where it is long; whole on hover, on focus and for screen readers. Never used for secrets. */
const SHOWN = 11

export function ShortId({ id }: { id: string }) {
  if (id.length <= SHOWN) return <span class="id">{id}</span>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus shows the whole id, which may then be selected
    <span class="id short" title={id} tabIndex={0}>
      <span aria-hidden="true">{`${id.slice(0, 4)}…${id.slice(-4)}`}</span>
      <span class="unseen">{id}</span>
    </span>
  )
}
