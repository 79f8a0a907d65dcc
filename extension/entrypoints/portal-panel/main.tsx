import { t } from '../../i18n/index.ts'
import { start } from '../../views/lib/start.tsx'
import { App } from '../../views/portal-panel/app.tsx'
import { enter } from '../../views/portal-panel/enter.ts'
import '../../views/styles/theme.css'

if (await enter()) start(App, () => t().title)
