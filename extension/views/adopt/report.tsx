/** The result of the checks, before anything is stored: totals, what would help, and the rows with the problems first. */
import { useEffect, useRef } from 'preact/hooks'
import type { Environment } from '../../../shared/environment.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { announce } from '../lib/announcer.ts'
import { RowTable } from './row-table.tsx'
import { goodOf, problemsFirst } from './rows.ts'
import { type Adoption, testable } from './use-adoption.ts'

type Props = { adoption: Adoption; environments: readonly Environment[] }

export function Report({ adoption, environments }: Props) {
  const { rows, busy, progress } = adoption
  const words = t().adopt
  const good = goodOf(rows).length
  const open = testable(rows)
  const totals = [words.totals(rows.length, good), ...(good < rows.length ? [words.problems(rows.length - good)] : [])]
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    if (!progress) announce(totals.join(', '))
  }, [progress === null])
  return (
    <section aria-labelledby="adopt-totals">
      <h2 id="adopt-totals" tabIndex={-1} ref={title} data-good={good} data-rows={rows.length}>
        {totals.join(', ')}
      </h2>
      <div class="bar">
        <ActionButton
          class="main"
          action="store"
          busy={busy}
          blocked={good === 0 && totals.join(', ')}
          onClick={adoption.store}
        >
          {words.store(good, rows.length)}
        </ActionButton>
        {rows.some(({ finding }) => finding === null) && (
          <ActionButton action="check-rest" busy={busy} onClick={adoption.check}>
            {words.apply}
          </ActionButton>
        )}
        <ActionButton class="link" action="drop" busy={busy} onClick={adoption.drop}>
          {words.drop}
        </ActionButton>
      </div>
      {open.length > 0 && <Help adoption={adoption} environments={environments} />}
      <RowTable rows={problemsFirst(rows)} busy={busy} environments={environments} onMend={adoption.mend} />
    </section>
  )
}

/** Reading EBS's list, or testing the connections, can tell more of some rows. */
function Help({ adoption, environments }: Props) {
  const { rows, busy } = adoption
  const words = t().adopt
  const open = testable(rows)
  const places = environments.filter(({ id }) => open.some(({ token }) => token?.environment === id))
  return (
    <div class="notice calm">
      <div>
        <p>{words.readTeach}</p>
        <div class="bar">
          {places.map(({ id, name }) => (
            <ActionButton key={id} class="small" action="read-list" busy={busy} onClick={() => adoption.read(id)}>
              {words.read(name)}
            </ActionButton>
          ))}
        </div>
        <p>{words.testTeach}</p>
        <div class="bar">
          <ActionButton class="small" action="test-all" busy={busy} onClick={adoption.test}>
            {words.test(open.length)}
          </ActionButton>
        </div>
      </div>
    </div>
  )
}
