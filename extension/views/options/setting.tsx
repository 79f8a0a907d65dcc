/** One setting: what it is called, the choice, and, where the company has made it, that it is theirs. */
import { t } from '../../i18n/index.ts'
import { ByPolicy } from '../components/notices/by-policy.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'

type Choice = string | number | null

type Props<C extends Choice> = {
  id: string
  label: string
  /** Said below the choice. */
  help?: string
  value: Choice
  options: readonly C[]
  /** The words of an option. */
  nameOf: (option: C) => string
  /** The language of an option's name, where it is another one. */
  langOf?: (option: C) => string | undefined
  /** The words of the company's choice; undefined: the admin chooses. */
  byPolicy: string | undefined
  onChoose: (option: C) => Promise<unknown>
}

export function Setting<C extends Choice>(props: Props<C>) {
  const { id, label, help, value, options, nameOf, langOf, byPolicy, onChoose } = props
  const { busy, failure, run } = useAction()
  if (byPolicy !== undefined) {
    return (
      <div class="field">
        <p>
          {label}: {byPolicy}
        </p>
        <ByPolicy />
      </div>
    )
  }
  const choose = (index: number) => {
    const chosen = options[index]
    if (chosen !== undefined)
      run(
        () => onChoose(chosen),
        () => t().protection.done,
      )
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(value ?? '')}
        aria-busy={busy}
        aria-describedby={help && `${id}-help`}
        onChange={(event) => choose(event.currentTarget.selectedIndex)}
      >
        {options.map((option) => (
          <option key={option} value={String(option ?? '')} lang={langOf?.(option)}>
            {nameOf(option)}
          </option>
        ))}
      </select>
      {help && (
        <p id={`${id}-help`} class="secondary">
          {help}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}
