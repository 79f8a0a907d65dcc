import { App } from '../../help/app.tsx'
import { t } from '../../ui/i18n.ts'
import { start } from '../../ui/start.tsx'
import '../../ui/theme.css'

start(App, () => t().help.title)
