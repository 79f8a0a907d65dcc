import { expect, test } from 'vitest'
import { guideOf } from '../../../../../../relay/config/guide-defaults.ts'
import { findControls } from '../../../../../../relay/node/cli/doctor/saved-page.ts'

const GUIDE = guideOf({}, { origins: ['https://portal.example'], path: '/' })
const look = async (html: string, guide = GUIDE) => {
  const { controls, form } = await findControls(`<!doctype html>${html}`, guide)
  return { ...Object.fromEntries(controls.map(({ control, elements }) => [control, elements])), form }
}

const FIELDS = '<label for="d">Descriere</label><input id="d"><label>Tip <select id="t"></select></label>'
const NEXT = '<style>.off { display: none }</style><button id="n">Înainte</button><button class="off">Next</button>'

test.each([
  ['a form', `<form>${FIELDS}${NEXT}</form>`],
  ['a form in a component', `<x-form><template shadowrootmode="open">${FIELDS}${NEXT}</template></x-form>`],
])('%s: description, type and Next, and what is hidden is none', async (_, html) => {
  const found = { description: ['<input#d>'], type: ['<select#t>'], next: ['<button#n>'], add: [], form: true }
  expect(await look(html)).toMatchObject(found)
})

test('a box to search with is a field of that name, and no form', async () => {
  const html = `<form role="search">${FIELDS}</form><button>Next</button>`
  expect(await look(html)).toMatchObject({ description: ['<input#d>'], form: false })
})

test('the place of a value is found by the selector of the guide, and says nothing of it', async () => {
  const value = '4a1c2d3e-0000-4000-8000-000000000001'
  const html = `<td class="secret"><code id="${value}" class="${value} mono">${value}</code></td>`
  expect(await look(`<table><tr>${html}</tr></table>`, { ...GUIDE, value: '.secret code' })).toMatchObject({
    value: ['<code.mono>'],
  })
})

test('the platform is as it was before', async () => {
  const before = [globalThis.Node, globalThis.getComputedStyle]
  await look('<p>Sign in</p>')
  expect([globalThis.Node, globalThis.getComputedStyle]).toEqual(before)
})
