import { t } from '../../i18n/index.ts'
import { lastAppState } from '../../views/lib/app-state-cache.ts'
import { start } from '../../views/lib/start.tsx'
import { App } from '../../views/side-panel/app.tsx'
import '../../views/styles/theme.css'

start(App, () => t().title, lastAppState())
