/** The page that stores many existing tokens: a table comes in, is looked at, and what stands is stored. */
import { useState } from 'preact/hooks'
import type { AppState } from '../../contracts/messages/app-state.ts'
import { t } from '../../i18n/index.ts'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { Waiting } from '../components/notices/waiting.tsx'
import { useAppState } from '../hooks/use-app-state.ts'
import { LockScreen } from '../side-panel/lock/lock-screen.tsx'
import { RequiredPassphrase } from '../side-panel/lock/required-passphrase.tsx'
import { ProgressLine } from './progress.tsx'
import { Report } from './report.tsx'
import { type From, Source } from './source.tsx'
import { Stored } from './stored.tsx'
import { useAdoption } from './use-adoption.ts'

export function App() {
  const known = useAppState()
  const { appState } = known
  if (!appState) return <Waiting known={known} />
  // A table that was being looked at goes with the lock: it holds values.
  if (appState.lock.locked) return <LockScreen {...appState} page />
  if (appState.lock.required && appState.lock.mode === 'device') return <RequiredPassphrase />
  return <Adopt appState={appState} />
}

function Adopt({ appState: { environments } }: { appState: AppState }) {
  const adoption = useAdoption(environments)
  const [from, setFrom] = useState<From>('file')
  const { rows, progress, stored, failure } = adoption
  return (
    <main data-view="adopt" class="page wide">
      <header>
        <h1>{t().adopt.title}</h1>
        <p class="muted">{t().name}</p>
      </header>
      <div class="content">
        {failure && <FailureNotice failure={failure} />}
        {progress && <ProgressLine progress={progress} onStop={adoption.stop} />}
        {stored > 0 && !progress && <Stored stored={stored} outside={rows.length} from={from} onMore={adoption.drop} />}
        {rows.length > 0 && <Report adoption={adoption} environments={environments} />}
        {rows.length === 0 && stored === 0 && (
          <Source
            onText={(source, read) => {
              setFrom(source)
              adoption.take(read)
            }}
          />
        )}
      </div>
    </main>
  )
}
