import { render } from 'preact'
import { App } from '../../panel/app.tsx'
import '../../ui/theme.css'

render(<App />, document.body)
