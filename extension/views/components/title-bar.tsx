/** The top of a view below the list: the way back, where one is, and in which environment. Escape goes back too. */
import { useLayoutEffect } from 'preact/hooks'
import type { Environment } from '../../../shared/environment.ts'
import { t } from '../../i18n/index.ts'
import { EnvironmentPill } from './environment-pill.tsx'
import { Heading } from './heading.tsx'
import { Icon } from './icon.tsx'

type Props = {
  title: string
  environment: Environment | undefined
  onBack: () => void
  describedBy?: string | undefined
}

export function TitleBar({ title, environment, onBack, describedBy }: Props) {
  // As soon as the heading has the focus: a key that is pressed before the next frame counts.
  useLayoutEffect(() => {
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
        <Heading describedBy={describedBy}>{title}</Heading>
        {environment && <EnvironmentPill environment={environment} />}
      </div>
    </header>
  )
}
