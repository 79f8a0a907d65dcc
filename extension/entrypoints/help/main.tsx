import { t } from '../../i18n/index.ts'
import { App } from '../../views/help/app.tsx'
import { start } from '../../views/lib/start.tsx'
import '../../views/styles/theme.css'

start(App, () => t().help.title)
