/** In English: words about a value in the clipboard. */
import { number } from '../../plural.ts'

export const clipboard = {
  title: 'A token’s value is in the clipboard',
  clears: (seconds: number) => `Copied. The clipboard is cleared in ${number(seconds)} s.`,
  reminds: 'Copied. Paste it soon, then copy something else.',
  due: 'Copy something else to remove it from the clipboard.',
  allow: 'Clear automatically',
  allowTeach:
    'Your browser will ask for permission to read the clipboard. The extension only checks whether the value is still there.',
  seen: 'Done',
}
