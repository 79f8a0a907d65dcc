import { render } from 'preact'
import { App } from '../../portal-panel/app.tsx'
import '../../ui/theme.css'
import '../../portal-panel/portal-panel.css'

render(<App />, document.body)
