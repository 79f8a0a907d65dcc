/** An id, shortened in the middle where it is long; whole on hover and for screen readers. Never used for secrets. */
const SHOWN = 13

export function ShortId({ id }: { id: string }) {
  if (id.length <= SHOWN) return <span class="id">{id}</span>
  return (
    <span class="id" title={id}>
      <span aria-hidden="true">{`${id.slice(0, 6)}…${id.slice(-4)}`}</span>
      <span class="unseen">{id}</span>
    </span>
  )
}
