/** The groups of the settings. A link leads to each of them by its id, from other pages too: `options.html#backup`. */
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/index.ts'

/** In the order of the page. */
export const GROUPS = [
  'connection',
  'environments',
  'display-language',
  'keyboard',
  'protection',
  'checks',
  'backup',
  'history',
] as const
export type GroupId = (typeof GROUPS)[number]

/** The heading of a group, and its link's words. */
export const titleOf = (group: GroupId): string =>
  ({
    connection: t().options.relay,
    environments: t().options.environments,
    'display-language': t().language.title,
    keyboard: t().keyboard.title,
    protection: t().protection.title,
    checks: t().checking.title,
    backup: t().backup.title,
    history: t().history.title,
  })[group]

/** The id of a group's heading, which takes the focus when a link leads there. */
export const headingOf = (group: GroupId): string => `${group}-title`

export function Group({ id, children }: { id: GroupId; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={headingOf(id)}>
      <h2 id={headingOf(id)} tabIndex={-1}>
        {titleOf(id)}
      </h2>
      {children}
    </section>
  )
}
