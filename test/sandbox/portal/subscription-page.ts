/** The Subscription page: its facts, and the tabs Connections, Applications, Users, Integrations. */
import { html } from 'hono/html'
import { type Html, type Page, page } from '../page.ts'
import type { Application, User } from '../rows.ts'
import { COMPANY, SUBSCRIPTION } from '../seeds.ts'
import { FORMS_STYLE, PORTAL_STYLE } from './portal-style.ts'

export type SubscriptionView = {
  subscription: { id: string; gid: string; name: string }
  trusted: boolean
  users: User[]
  applications: (Application & { assigned: string[] })[]
}

const TABS = ['connections', 'applications', 'users', 'integrations'] as const
const TITLES = {
  connections: 'Connections',
  applications: 'Applications',
  users: 'Users',
  integrations: 'Integrations',
} as const

/** The address names the tab, so that it can be linked to and the browser's Back works. */
const SCRIPT = `
const tabs = [...document.querySelectorAll('[role=tab]')]
const show = () => {
  const wanted = tabs.find((tab) => tab.id === 'tab-' + location.hash.slice(1)) ?? tabs[0]
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === wanted))
    tab.tabIndex = tab === wanted ? 0 : -1
    document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== wanted
  }
}
for (const tab of tabs) tab.addEventListener('click', () => { location.hash = tab.id.slice(4) })
document.querySelector('[role=tablist]').addEventListener('keydown', ({ key }) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  if (!step) return
  const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length]
  next.focus()
  next.click()
})
addEventListener('hashchange', show)
show()
`

/** @param integrations what the portal itself has in its Integrations tab */
export function subscriptionPage(view: SubscriptionView, integrations: Html = extensionOnly()): Promise<Page> {
  const { subscription } = view
  const panels: Record<(typeof TABS)[number], Html> = {
    connections: connections(view),
    applications: applications(view),
    users: users(view),
    integrations,
  }
  return page({
    title: `${subscription.name} – Cloud Store`,
    style: PORTAL_STYLE + FORMS_STYLE,
    script: SCRIPT,
    body: frame(html`
      <h1>${subscription.name}</h1>
      <dl class="facts">
        <div><dt>Subscription</dt><dd>${subscription.id}</dd></div>
        <div><dt>Subscription GID</dt><dd>${subscription.gid}</dd></div>
        <div><dt>Owner</dt><dd>${SUBSCRIPTION.owner}</dd></div>
      </dl>
      <div role="tablist" aria-label="Subscription">
        ${TABS.map(
          (tab) =>
            html`<button role="tab" id="tab-${tab}" aria-controls="panel-${tab}" aria-selected="${tab === 'connections'}">${TITLES[tab]}</button>`,
        )}
      </div>
      ${TABS.map(
        (tab) =>
          html`<section role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}" ${tab === 'connections' ? '' : 'hidden'}>${panels[tab]}</section>`,
      )}
    `),
  })
}

export const missingPage = (): Promise<Page> =>
  page({
    title: 'Not found – Cloud Store',
    style: PORTAL_STYLE,
    body: frame(html`<h1>There is nothing here</h1><p><a href="/">Go to the subscription</a></p>`),
  })

export const frame = (content: Html): Html => html`
  <header class="top">
    <b>Cloud Store</b>
    <nav aria-label="Cloud Store"><a href="/" aria-current="page">My subscription</a><span>Applications</span><span>Support</span></nav>
    <span class="tag">Sandbox</span>
  </header>
  <main>${content}</main>`

const connections = ({ trusted }: SubscriptionView): Html => html`
  <p class="lead">How this subscription reaches your Entersoft Business Suite.</p>
  <div class="scroll"><table>
    <thead><tr><th>Bridge</th><th>Database</th><th>Company</th><th>Application server</th><th>Port</th><th>Trust</th></tr></thead>
    <tbody><tr>
      <td>${COMPANY.bridge}</td><td>${COMPANY.database}</td><td>${COMPANY.company}</td><td>${COMPANY.eas}</td><td>${COMPANY.port}</td>
      <td><span class="state ${trusted ? 'yes' : 'no'}">${trusted ? 'Verified' : 'Not verified'}</span></td>
    </tr></tbody>
  </table></div>`

const applications = (view: SubscriptionView): Html => html`
  <p class="lead">What this subscription has, and what it can get.</p>
  <ul class="tiles">${view.applications.map(
    ({ name, summary, paid, owned, active, assigned }) => html`<li>
      <h2>${name}</h2>
      <p>${summary}</p>
      <p class="row"><span class="state ${owned && active ? 'yes' : 'no'}">${owned ? (active ? 'In the subscription' : 'Not active') : 'Not in the subscription'}</span> <span>${paid ? 'Paid' : 'Free'}</span></p>
      ${owned ? html`<p class="small">Assigned: ${assigned.length > 0 ? assigned.join(', ') : 'nobody'}</p>` : ''}
    </li>`,
  )}</ul>`

const users = (view: SubscriptionView): Html => html`
  <p class="lead">The EBS users that this subscription knows.</p>
  <div class="scroll"><table>
    <thead><tr><th>User</th><th>Name</th><th>Administrator</th><th>Assigned to</th><th>State</th></tr></thead>
    <tbody>${view.users.map(
      ({ id, name, administrator, inactive }) => html`<tr>
        <td>${id}</td><td>${name}</td><td>${administrator ? 'Yes' : 'No'}</td>
        <td>${
          view.applications
            .filter(({ assigned }) => assigned.includes(id))
            .map((application) => application.name)
            .join(', ') || '–'
        }</td>
        <td><span class="state ${inactive ? 'no' : 'yes'}">${inactive ? 'Inactive' : 'Active'}</span></td>
      </tr>`,
    )}</tbody>
  </table></div>`

const extensionOnly = (): Html => html`
  <p class="lead">Endpoint tokens let applications connect to your Entersoft Business Suite.</p>
  <p class="small">With the extension “Integrations for Entersoft Business Suite” they are shown here.</p>`
