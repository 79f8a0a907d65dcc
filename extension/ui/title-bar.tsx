/** The top of a view below the list: the way back, and where one is. Escape goes back too. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Heading } from './heading.tsx'
import { t } from './i18n.ts'
import { Icon } from './icon.tsx'

export function TitleBar({
  title,
  onBack,
  children,
}: {
  title: string
  onBack: () => void
  children?: ComponentChildren
}) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onBack])
  return (
    <header>
      <div class="bar">
        <button type="button" class="plain" data-action="back" title={t().back} aria-label={t().back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <Heading>{title}</Heading>
        {children}
      </div>
    </header>
  )
}
