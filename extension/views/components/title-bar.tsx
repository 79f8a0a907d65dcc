/**
 * The top of a view below the list: the way back, where one is, and in which environment. Escape goes back too. Neither throws
 * away what was typed without asking.
 */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Environment } from '../../../shared/environment.ts'
import { t } from '../../i18n/index.ts'
import { useTyped } from '../hooks/use-typed.ts'
import { DiscardQuestion } from './discard-question.tsx'
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
  const isTyped = useTyped()
  const [asks, setAsks] = useState(false)
  const leave = () => (isTyped() ? setAsks(true) : onBack())
  // As soon as the heading has the focus: a key that is pressed before the next frame counts.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.repeat || event.isComposing) return
      // In the question, Escape is the dialog's. The one that opens it must not close it again.
      if (asks) return
      event.preventDefault()
      leave()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onBack, asks])
  return (
    <header>
      <div class="bar">
        <button type="button" class="plain" data-action="back" title={t().back} aria-label={t().back} onClick={leave}>
          <Icon name="back" />
        </button>
        <Heading describedBy={describedBy}>{title}</Heading>
        {environment && <EnvironmentPill environment={environment} />}
      </div>
      {asks && <DiscardQuestion onKeep={() => setAsks(false)} onDiscard={onBack} />}
    </header>
  )
}
