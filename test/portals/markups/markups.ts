import type { Markup } from '../markup.ts'
import { componentLibrary } from './component-library.ts'
import { postbacks } from './postbacks.ts'
import { sandboxApp, sandboxForms } from './sandbox.ts'
import { serverRendered } from './server-rendered.ts'
import { webComponents } from './web-components.ts'

export const MARKUPS: readonly Markup[] = [
  componentLibrary,
  postbacks,
  webComponents,
  serverRendered,
  sandboxForms,
  sandboxApp,
]
