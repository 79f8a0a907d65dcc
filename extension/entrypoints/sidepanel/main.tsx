import { render } from 'preact'
import { App } from '../../panel/app.tsx'
import '../../ui/theme.css'

// What is kept here is not for the browser to throw away when the disk fills up.
navigator.storage.persist()
render(<App />, document.body)
