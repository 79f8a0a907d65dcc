import { App } from '../../portal-panel/app.tsx'
import { t } from '../../ui/i18n.ts'
import { start } from '../../ui/start.tsx'
import '../../ui/theme.css'
import '../../portal-panel/portal-panel.css'

start(App, () => t().title)
