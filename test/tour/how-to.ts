/** Tells the person who started the sandbox how they sign in, in each of the two ways. */
import type { Sandbox } from '../sandbox/sandbox.ts'
import { COMPANY, PIN_USER } from '../sandbox/seeds.ts'
import { NATIVE, type RunningSandbox } from '../sandbox/start.ts'
import { pinOf } from '../sandbox/web-api/login.ts'
import { EXTENSION_DIR } from '../support/extension.ts'

type Running = Pick<RunningSandbox, 'sandbox' | 'others' | 'relay'>

/** @param isOpen whether the side panel is. @param all every environment and user */
export function howTo({ sandbox, others, relay }: Running, { isOpen, all }: { isOpen: boolean; all: boolean }): string {
  const own = others.find(({ environment }) => environment.id === NATIVE.id)
  return `
  ${isOpen ? 'The portal and the side panel are open.' : 'The portal is open. Press the extension’s button in the toolbar (the puzzle piece holds it).'}
  Select Add token in the side panel, and sign in as

    ${firstOf(sandbox)}

  In the environment “${NATIVE.name}” users sign in at the relay's own page instead:

    ${own && firstOf(own)}   branch ${COMPANY.branch}

  ${all ? listAll([sandbox, ...others], relay.origin) : 'More environments and users: npm start -- --all'}
  Ctrl-C stops everything. What you made is kept; npm start -- --reset begins anew.
`
}

const firstOf = ({ users: [first] }: Sandbox) => `${first?.id}   ${first?.password}`

const listAll = (sandboxes: Sandbox[], relay: string): string => `Relay         ${relay}
  Extension     ${EXTENSION_DIR} (for a Chromium of your own: Developer mode, Load unpacked)
${sandboxes.map(sayOne).join('\n')}
`

const sayOne = ({ environment: { name, kind, authorization }, portalUrl, ebsOrigin, users, store }: Sandbox) => `
  ${name} (${kind})${authorization.mode === 'native' ? sayNative(store) : ''}
  Portal        ${portalUrl}
  EBS           ${ebsOrigin}/parameters
  Sign in as
${users.map(({ id, password, role }) => `    ${id.padEnd(8)} ${password}   ${role}`).join('\n')}`

const sayNative = (store: Sandbox['store']): string => {
  const pin = store.user(PIN_USER)
  return `
  Sign-in       at the relay's own page; branch ${COMPANY.branch}, and for ${PIN_USER} the PIN ${pin ? pinOf(pin) : ''}`
}
