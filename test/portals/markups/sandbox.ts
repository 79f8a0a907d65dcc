/** The sandbox's own portals; in Greek, their English is translated on its way. */
import { Hono } from 'hono'
import { appPortal } from '../../sandbox/portal/app-portal.ts'
import { formsPortal } from '../../sandbox/portal/forms-portal.ts'
import { SUBSCRIPTION } from '../../sandbox/seeds.ts'
import { DESCRIPTION, type Desk } from '../desk.ts'
import type { Markup } from '../markup.ts'
import { PAGE_WORDS, type PageLanguage, type PageWords } from '../page-words.ts'

const HOME = `/subscriptions/${SUBSCRIPTION.id}`
const { en } = PAGE_WORDS

/** Longer texts first, so that none is cut by a shorter one. */
const SAID: (keyof PageWords)[] = [
  'hidden',
  'type',
  'addToken',
  'integrations',
  'description',
  'next',
  'cancel',
  'remove',
]

function served(portal: typeof formsPortal, desk: Desk, words: PageWords, language: PageLanguage): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    const kind = c.res.headers.get('content-type') ?? ''
    if (language === 'en' || !kind.startsWith('text/html')) return
    const text = SAID.reduce(
      (all, word) => all.replaceAll(new RegExp(`(?<=[>'"+ ])${en[word]}(?=[<'"])`, 'g'), words[word]),
      await c.res.text(),
    )
    // Its policy names the hash of what was English; a header that was there would be kept.
    c.res = undefined
    c.res = new Response(text.replaceAll('A friendly description', words.description), {
      headers: { 'content-type': kind },
    })
  })
  app.route('/', portal(desk.store, desk.addToken))
  return app.route('/', desk.authorizePage(words, '/oauth/callback'))
}

export const sandboxForms: Markup = {
  name: 'sandbox-forms',
  start: HOME,
  guide: { en: { value: '.token-value' }, el: { value: '.token-value' } },
  app: (desk, words, language) => served(formsPortal, desk, words, language),
  joined: { tabs: '[role="tablist"]', content: '#panel-connections' },
  controls: {
    tab: { selector: '#tab-integrations' },
    add: { selector: 'a.button' },
    description: { selector: '#token-description' },
    type: { selector: '#token-type' },
    next: { selector: 'button.main' },
    allow: { selector: '#allow' },
    show: { selector: `xpath/.//tr[contains(., "${DESCRIPTION}")]//button[contains(@class, "link")]` },
  },
}

export const sandboxApp: Markup = {
  name: 'sandbox-app',
  start: HOME,
  app: (desk, words, language) => served(appPortal, desk, words, language),
  controls: {
    tab: { selector: '.cs-nav__item[href$="integrations"]' },
    add: { selector: '.cs-head .cs-button' },
    description: { selector: '.cs-input' },
    type: { selector: '.cs-combo__box' },
    option: { selector: `xpath/.//*[@role = "option"][contains(., "Surveys")]` },
    next: { selector: '.cs-sheet .cs-button' },
    allow: { selector: '#allow' },
    show: {
      selector: `xpath/.//*[contains(@class, "cs-card")][contains(., "${DESCRIPTION}")]//*[contains(@class, "cs-secret")]`,
    },
  },
}
