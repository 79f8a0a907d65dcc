import { t } from '../../i18n/index.ts'
import { App } from '../../views/adopt/app.tsx'
import { start } from '../../views/lib/start.tsx'
import '../../views/styles/theme.css'

start(App, () => t().adopt.title)
