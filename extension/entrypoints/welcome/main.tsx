import { render } from 'preact'
import { App } from '../../welcome/app.tsx'
import '../../ui/theme.css'

render(<App />, document.body)
