import type { Hono } from 'hono'
import type { GuideStep } from '../../extension/contracts/pages/guide-steps.ts'
import type { GuideConfig } from '../../relay/config/guide-defaults.ts'
import type { Desk } from './desk.ts'
import type { PageLanguage, PageWords } from './page-words.ts'

/** Where a control truly is: a selector of Puppeteer (`>>>` pierces shadow roots), in a frame of this name. */
export type Control = { selector: string; frame?: string }

/** A portal as somebody wrote it who never read the coach. */
export type Markup = {
  name: string
  /** What an operator writes about it (relay/README.md), where the words of its pages do not do. */
  guide?: Partial<Record<PageLanguage, GuideConfig>>
  /** Old tokens in its list. */
  many?: number
  start: string
  app(desk: Desk, words: PageWords, language: PageLanguage): Hono
  controls: Record<Exclude<GuideStep, 'take'>, Control> & {
    /** The option of a drop-down of its own; without it, the drop-down is the browser's. */
    option?: Control
    /** A page that the manual does not have, between Next and Allow: what leads on. */
    between?: Control
    /** What is scrolled until the new row is drawn. */
    list?: Control
    /** What is scrolled until the option is drawn. */
    options?: Control
  }
  /** The extension's own tab is in it, beside the portal's. */
  joined?: { tabs: string; content: string }
}
