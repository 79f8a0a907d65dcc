/**
 * The styles of the page: the colours and sizes of the extension, one card, no image. The content security policy
 * allows them by their hash.
 */
import { COLORS } from '../../shared/colors.ts'

export const STYLE = `${COLORS}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: start center; padding: 24px 12px;
  font: 14px/1.5 system-ui, sans-serif; color: var(--text); background: var(--raised);
  overflow-wrap: anywhere;
}
main {
  width: 100%; max-width: 400px; padding: 20px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
}
header { display: flex; align-items: center; gap: 12px; }
h1 { flex: 1; margin: 0; font-size: 18px; line-height: 1.3; }
h2 { margin: 0 0 4px; font-size: 14px; }
p { margin: 12px 0 0; }
.small { font-size: 12px; color: var(--muted); }
.pill {
  flex: none; padding: 0 8px; font-size: 12px; font-weight: 600; line-height: 20px; border: 1px solid currentColor;
  border-radius: 10px; color: var(--muted); background: var(--raised);
}
.pill.production { color: var(--on-bad); background: var(--bad); }
dl { margin: 12px 0 0; padding: 8px 0; border: solid var(--line); border-width: 1px 0; }
dl div { display: flex; gap: 12px; padding: 2px 0; }
dt { flex: 0 0 110px; color: var(--muted); }
dd { flex: 1; min-width: 0; margin: 0; }
.server { font-weight: 600; }
.alert {
  margin: 12px 0 0; padding: 10px 12px; color: var(--text); background: var(--bad-ground);
  border-left: 3px solid var(--bad); border-radius: 4px;
}
.alert h2 { color: var(--bad); }
.alert p { margin: 4px 0 0; }
label { display: block; margin: 12px 0 4px; font-weight: 600; }
input {
  width: 100%; min-height: 36px; padding: 6px 10px; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--control); border-radius: 6px;
}
details { margin-top: 12px; }
summary { min-height: 24px; width: fit-content; color: var(--accent); cursor: pointer; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 16px; }
button {
  flex: 1 1 120px; min-height: 36px; padding: 6px 12px; font: inherit; font-weight: 600; color: inherit;
  background: var(--surface); border: 1px solid var(--control); border-radius: 6px; cursor: pointer;
}
button.main { color: var(--on-accent); background: var(--accent); border-color: transparent; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { button.main, .alert, .pill { border: 1px solid currentColor; } }
`
