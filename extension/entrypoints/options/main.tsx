import { t } from '../../i18n/index.ts'
import { start } from '../../views/lib/start.tsx'
import { App } from '../../views/options/app.tsx'
import '../../views/styles/theme.css'

start(App, () => t().options.title)
