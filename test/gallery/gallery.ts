/** Every scene side by side, each in a frame of the side panel's size. */
import { SCENES } from './scenes.ts'

for (const [name, { page }] of Object.entries(SCENES)) {
  const frame = document.createElement('iframe')
  frame.src = `scene.html?${name}`
  frame.title = name
  frame.width = page === 'panel' ? '360' : '720'
  frame.height = '640'
  const caption = document.createElement('figcaption')
  caption.textContent = name
  const figure = document.createElement('figure')
  figure.append(caption, frame)
  document.body.append(figure)
}
