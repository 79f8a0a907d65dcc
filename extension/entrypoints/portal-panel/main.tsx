import { App } from '../../portal-panel/app.tsx'
import { enter } from '../../portal-panel/enter.ts'
import { t } from '../../ui/i18n.ts'
import { start } from '../../ui/start.tsx'
import '../../ui/theme.css'

if (await enter()) start(App, () => t().title)
