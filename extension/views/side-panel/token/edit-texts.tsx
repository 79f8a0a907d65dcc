/** The form that changes the admin's own words about a token, folded. Nothing of it goes to EBS. */
import { useRef, useState } from 'preact/hooks'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { TEXT_NAMES, type TokenTexts, textsOf } from '../../../contracts/token/texts.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { complaintAbout, idOf, TextFields } from '../../components/form/text-fields.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { send } from '../../lib/client.ts'

export function EditTexts({ token }: { token: TokenRow }) {
  const given: TokenTexts = { ...textsOf(token), description: token.description ?? '' }
  const [typed, setTyped] = useState<Partial<TokenTexts>>({})
  const { busy, failure, run } = useAction()
  const { wrongs, judge } = useWrongs()
  const fold = useRef<HTMLDetailsElement>(null)
  /** How often the form was closed: each time its fields are new, so that nothing in them counts as typed. */
  const [closed, setClosed] = useState(0)
  const changed = TEXT_NAMES.filter((name) => typed[name] !== undefined && typed[name] !== given[name])
  const close = () => {
    setTyped({})
    setClosed((times) => times + 1)
    if (fold.current) fold.current.open = false
    fold.current?.querySelector('summary')?.focus()
  }
  const save = async () => {
    const texts = Object.fromEntries(changed.map((name) => [name, typed[name]]))
    if (changed.length > 0) await send('token/edit', { ref: token.ref, texts })
    close()
  }
  return (
    <details class="fold" ref={fold}>
      <summary data-action="edit-texts">{t().about.edit}</summary>
      <form
        key={closed}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (judge({ [idOf('description')]: complaintAbout(typed.description ?? given.description) }))
            run(save, () => t().protection.done)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          // Cancel alone throws away what was typed.
          if (changed.length === 0) close()
        }}
      >
        <TextFields
          names={TEXT_NAMES}
          texts={{ ...given, ...typed }}
          wrongs={wrongs}
          onChange={(name, text) => setTyped((all) => ({ ...all, [name]: text }))}
        />
        <div class="bar">
          <ActionButton type="submit" action="save-texts" busy={busy}>
            {t().about.save}
          </ActionButton>
          <button type="button" class="link" data-action="cancel-texts" onClick={close}>
            {t().cancel}
          </button>
        </div>
        {failure && <FailureNotice failure={failure} />}
      </form>
    </details>
  )
}
