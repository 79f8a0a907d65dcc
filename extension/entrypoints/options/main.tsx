import { render } from 'preact'
import { App } from '../../options/app.tsx'
import '../../ui/theme.css'

render(<App />, document.body)
