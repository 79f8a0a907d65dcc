/** The setting for the one shortcut of a single character: whoever speaks to the computer, or presses keys unintentionally, turns it off. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { t } from '../../i18n/index.ts'
import { send } from '../lib/client.ts'
import { Setting } from './setting.tsx'

export function Keyboard({ searchKey }: Pick<AppState, 'searchKey'>) {
  const { label, help, choices } = t().keyboard
  return (
    <Setting
      id="search-key"
      label={label}
      help={help}
      value={searchKey ? 'on' : 'off'}
      options={['on', 'off'] as const}
      nameOf={(choice) => choices[choice]}
      // No company takes from those who need it the choice to turn it off.
      byPolicy={undefined}
      onChoose={(choice) => send('search-key', { isOn: choice === 'on' })}
    />
  )
}
