/** Above the list: a search field, and behind its button what is shown and in which order. */
import { useState } from 'preact/hooks'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { Icon } from '../../components/icon.tsx'
import { typeName } from '../../components/token/token-item.tsx'
import { changeFilter, isFiltered, ORDERS, STATE_FILTERS, UNFILTERED, useFilter } from './filter.ts'

export function ListFilter({ appState }: { appState: AppState }) {
  const chosen = useFilter()
  const [isOpen, setOpen] = useState(isFiltered(chosen))
  return (
    <search class="form">
      <div class="bar">
        <label class="search grow">
          <Icon name="search" />
          <input
            type="search"
            placeholder={appState.searchKey ? `${t().list.search} (/)` : t().list.search}
            aria-keyshortcuts={appState.searchKey ? '/' : undefined}
            aria-label={t().list.search}
            value={chosen.words}
            onInput={(event) => changeFilter({ words: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              if (chosen.words) changeFilter({ words: '' })
              else event.currentTarget.blur()
            }}
          />
        </label>
        <button
          type="button"
          class="plain"
          data-action="filters"
          title={t().list.filters}
          aria-label={t().list.filters}
          aria-expanded={isOpen}
          aria-controls="filters"
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" />
        </button>
      </div>
      {isOpen && <Filters appState={appState} />}
    </search>
  )
}

function Filters({ appState: { environments, tokens } }: { appState: AppState }) {
  const chosen = useFilter()
  const words = t().list
  const types = [...new Set(tokens.map(({ type }) => type).filter(Boolean))]
  const nameOf = (type: string) =>
    typeName(
      environments.find((environment) => environment.types.some(({ id }) => id === type)),
      type,
    )
  return (
    <div id="filters" class="filters">
      <Choice
        id="filter-state"
        label={words.state}
        value={chosen.state}
        options={STATE_FILTERS.map((state) => [state, words.states[state]])}
        onChoose={(state) => changeFilter({ state })}
      />
      <Choice
        id="filter-type"
        label={words.type}
        value={chosen.type}
        options={[['', words.allTypes], ...types.map((type) => [type, nameOf(type)] as const)]}
        onChoose={(type) => changeFilter({ type })}
      />
      <Choice
        id="filter-order"
        label={words.order}
        value={chosen.order}
        options={ORDERS.map((order) => [order, words.orders[order]])}
        onChoose={(order) => changeFilter({ order })}
      />
      {environments.length > 1 && (
        <label class="check">
          <input
            type="checkbox"
            id="filter-everywhere"
            checked={chosen.everywhere}
            onChange={(event) => changeFilter({ everywhere: event.currentTarget.checked })}
          />
          <span>{words.allEnvironments}</span>
        </label>
      )}
      {isFiltered(chosen) && (
        <button
          type="button"
          class="link"
          data-action="reset-filters"
          onClick={() => changeFilter({ ...UNFILTERED, words: chosen.words })}
        >
          {words.reset}
        </button>
      )}
    </div>
  )
}

type ChoiceProps<V extends string> = {
  id: string
  label: string
  value: V
  options: (readonly [V, string])[]
  onChoose: (value: V) => void
}

function Choice<V extends string>({ id, label, value, options, onChoose }: ChoiceProps<V>) {
  return (
    <select id={id} aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value as V)}>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  )
}
