import { t } from '../../ui/i18n.ts'
import { start } from '../../ui/start.tsx'
import { App } from '../../welcome/app.tsx'
import '../../ui/theme.css'

start(App, () => t().welcome.title)
