/** The contents of the settings: a link to each group. */
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { GROUPS, type GroupId, headingOf, titleOf } from './group.tsx'

export function Contents() {
  // The page is drawn after the browser has looked for the place that its address names.
  useEffect(() => {
    const named = GROUPS.find((group) => location.hash === `#${group}`)
    if (named) goTo(named)
  }, [])
  return (
    <nav aria-label={t().options.contents}>
      <ul class="contents">
        {GROUPS.map((group) => (
          <li key={group}>
            <a href={`#${group}`} onClick={() => goTo(group)}>
              {titleOf(group)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Shows a group. The focus goes to its heading, so that a screen reader says where one is. */
function goTo(group: GroupId): void {
  document.getElementById(group)?.scrollIntoView()
  document.getElementById(headingOf(group))?.focus({ preventScroll: true })
}
