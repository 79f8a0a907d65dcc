/**
 * The live regions of a page: one polite, one assertive. They are there from its start and empty, since a region that comes
 * together with its text is not read out by every screen reader. No other element of a view is a live region, so nothing that
 * changes by the clock alone is ever said.
 */
export type Manner = 'polite' | 'assertive'

const ROLES: Record<Manner, string> = { polite: 'status', assertive: 'alert' }

/** A screen reader has taken the sentence up by then. Nobody who reads the page to its end finds it there later. */
const STAYS_MS = 7_000

/** Puts both regions into the page, where they are not there yet. To be called once the view is drawn: Preact clears the body before. */
export function putAnnouncer(): void {
  for (const manner of Object.keys(ROLES) as Manner[]) regionOf(manner)
}

/**
 * Says a sentence to those who listen. The same sentence again is said again, and one that follows at once replaces none.
 * @param manner `assertive` interrupts what is being read: for failures alone
 */
export function announce(sentence: string, manner: Manner = 'polite'): void {
  const line = document.createElement('p')
  line.textContent = sentence
  regionOf(manner).append(line)
  setTimeout(() => line.remove(), STAYS_MS)
}

function regionOf(manner: Manner): Element {
  const there = document.querySelector(`[data-announcer="${manner}"]`)
  if (there) return there
  const region = document.createElement('div')
  region.className = 'unseen'
  region.dataset['announcer'] = manner
  region.setAttribute('role', ROLES[manner])
  region.setAttribute('aria-live', manner)
  // Both roles are atomic by themselves: each new sentence would be read with all that are still there.
  region.setAttribute('aria-atomic', 'false')
  region.setAttribute('aria-relevant', 'additions')
  document.body.append(region)
  return region
}
