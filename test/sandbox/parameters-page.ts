/**
 * EBS's Parameters Panel (Application's Control Panel): the company parameters by section. No public web page of EBS is known
 * to show them; this one replaces it. Secret values are masked.
 */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { type Html, page } from './page.ts'
import { PARAMETERS_STYLE } from './parameters-style.ts'
import type { Parameter } from './rows.ts'
import { COMPANY } from './seeds.ts'
import type { Store } from './store.ts'

const MASKED = '••••••••'

export function createParametersPage(store: Store) {
  return new Hono().get('/parameters', async (c) => {
    const parameters = store.parameters()
    const sections = [...new Set(parameters.map(({ section }) => section))]
    const { body, headers } = await page({
      title: 'Parameters Panel – Business Suite',
      style: PARAMETERS_STYLE,
      body: html`
        <header class="band"><span class="mark" aria-hidden="true"></span><b>Business Suite</b><span>Application’s Control Panel</span>
          <span class="where">${store.subscription().name} · company ${COMPANY.company}</span></header>
        <main>
          <h1>Parameters Panel</h1>
          ${sections.map((section) =>
            sectionOf(
              section,
              parameters.filter((one) => one.section === section),
            ),
          )}
        </main>`,
    })
    return c.body(body, 200, headers)
  })
}

const sectionOf = (name: string, parameters: Parameter[]): Html => html`
  <section data-section="${name}">
    <h2>${name}</h2>
    <table>
      <thead><tr><th>Parameter</th><th>Description</th><th>Value</th></tr></thead>
      <tbody>${parameters.map(
        ({ id, description, value, secret }) => html`<tr data-parameter="${id}">
          <td class="id">${id}</td><td>${description}</td><td>${shown(value, secret)}</td>
        </tr>`,
      )}</tbody>
    </table>
  </section>`

function shown(value: Parameter['value'], secret: boolean): Html | string {
  if (value === '' || value === null) return html`<i>empty</i>`
  return secret ? MASKED : String(value)
}
