import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WizardState } from '../../../extension/contracts/wizard/state.ts'
import { SCENES } from '../../gallery/scenes.ts'

const EXTENSION = join(import.meta.dirname, '../../../extension')

/** Shown only until there is something to show. */
const PASSING = ['loading']

test('every step of the wizard has a scene in the gallery', () => {
  const shown = Object.values(SCENES).map((scene) => {
    const said = scene.replies?.['app-state']
    return typeof said === 'object' && 'reply' in said ? said.reply.wizard?.step : undefined
  })
  const steps = WizardState.options.map(({ entries }) => entries.step.literal)
  expect(steps.filter((step) => !shown.includes(step))).toEqual([])
})

test('every view has a scene in the gallery', () => {
  const sources = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const views = sources.flatMap((file) =>
    [...readFileSync(join(EXTENSION, file), 'utf8').matchAll(/data-view="([^"]+)"/g)].map(([, view]) => view),
  )
  const shown = Object.entries(SCENES).flatMap(([name, { page, at }]) => [name, page, at?.view])
  expect(views.filter((view) => !shown.includes(view) && !PASSING.includes(view ?? ''))).toEqual([])
})
