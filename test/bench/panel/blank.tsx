/** The least that a panel of Preact can be: what ours is measured against. */
import { render } from 'preact'
import { useState } from 'preact/hooks'

function Blank() {
  const [pressed, setPressed] = useState(0)
  return (
    <main>
      <button type="button" onClick={() => setPressed(pressed + 1)}>
        {pressed}
      </button>
    </main>
  )
}

render(<Blank />, document.body)
