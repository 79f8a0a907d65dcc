import { App } from '../../panel/app.tsx'
import { t } from '../../ui/i18n.ts'
import { lastOverview } from '../../ui/last-overview.ts'
import { start } from '../../ui/start.tsx'
import '../../ui/theme.css'

start(App, () => t().title, lastOverview())
