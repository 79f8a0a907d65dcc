/** The look of the hand-over page: one column, light and dark, readable on a phone and on paper. */
import { COLORS } from '../colors.ts'

export const HAND_OVER_STYLE = `${COLORS}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; padding: 24px 12px; font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--raised); }
main { max-width: 640px; margin: 0 auto; padding: 24px; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 1.3; }
h2 { margin: 24px 0 8px; font-size: 16px; }
p { margin: 0 0 12px; color: var(--muted); }
label { display: block; margin-bottom: 4px; font-weight: 600; }
input, select { width: 100%; min-height: 40px; padding: 8px; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--control); border-radius: 6px; }
input { font-family: ui-monospace, monospace; }
button { min-height: 40px; padding: 8px 16px; font: inherit; font-weight: 600; color: var(--accent); background: none; border: 1px solid var(--control); border-radius: 6px; cursor: pointer; }
button[type=submit] { margin-top: 12px; color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1:focus { outline: none; }
#wrong { margin: 12px 0 0; color: var(--bad); }
#wrong:empty { display: none; }
dl { margin: 16px 0 0; }
dl div { display: flex; flex-wrap: wrap; gap: 0 16px; padding: 6px 0; border-top: 1px solid var(--line); }
dt { flex: 0 0 140px; color: var(--muted); }
dd { flex: 1 1 200px; margin: 0; overflow-wrap: anywhere; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 8px 0 12px; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
#value { display: block; margin-bottom: 12px; padding: 12px; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; user-select: all; }
pre { margin: 8px 0; padding: 12px; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; }
@media print { body { background: none; padding: 0; } main { border: 0; } button, select, #code-teach { display: none; } }
`
