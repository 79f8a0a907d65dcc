/** The styles of the coach. Sizes are in px, since the page sets the size of a rem. */
export const COACH_HOST = [
  'position: fixed; inset: 0; display: block; width: auto; height: auto; margin: 0; padding: 0; border: 0',
  'overflow: visible; background: none; pointer-events: none; z-index: 2147483647; color-scheme: light dark',
  '--surface: light-dark(#ffffff, #1f2528); --text: light-dark(#1b2326, #e6ecee); --muted: light-dark(#566468, #a3b1b5)',
  '--line: light-dark(#c9d3d6, #465357); --accent: light-dark(#0a6b75, #6cc9d3); --bad: light-dark(#b3261e, #ff9a91)',
  '--on-accent: light-dark(#ffffff, #0e1c1f)',
].join('; ')

export const COACH_STYLE = `
.ring {
  position: fixed; box-sizing: border-box; border: 3px solid var(--accent); border-radius: 8px;
  outline: 2px solid var(--surface); pointer-events: none;
}
.card {
  position: fixed; box-sizing: border-box; width: 320px; max-width: calc(100vw - 32px); padding: 12px 16px 16px;
  font: 13px/20px system-ui, sans-serif; color: var(--text); background: var(--surface); border: 1px solid var(--line);
  border-radius: 12px; box-shadow: 0 4px 20px rgb(0 0 0 / 0.24); pointer-events: auto;
}
.card[data-corner^="bottom"] { bottom: 16px; }
.card[data-corner^="top"] { top: 16px; }
.card[data-corner$="end"] { inset-inline-end: 16px; }
.card[data-corner$="start"] { inset-inline-start: 16px; }
[hidden] { display: none !important; }
.head { display: flex; align-items: center; gap: 8px; color: var(--muted); font-size: 11px; }
.head span { flex: 1; font-variant-numeric: tabular-nums; }
.title { margin: 4px 0 0; font-size: 15px; line-height: 20px; font-weight: 600; }
.detail { margin: 4px 0 0; color: var(--muted); overflow-wrap: anywhere; }
.words { display: flex; align-items: center; gap: 8px; margin: 8px 0 0; padding: 4px 4px 4px 10px; border: 1px solid var(--line); border-radius: 8px; }
.words b { flex: 1; font-weight: 600; overflow-wrap: anywhere; user-select: text; }
.bad { color: var(--bad); }
button { min-height: 24px; padding: 2px 8px; font: inherit; color: var(--accent); background: none; border: 1px solid transparent; border-radius: 6px; cursor: pointer; }
button:hover { border-color: var(--line); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.go { display: block; margin: 8px 0 0 -8px; }
.take { display: block; width: 100%; min-height: 36px; margin: 12px 0 0; font-weight: 600; color: var(--on-accent); background: var(--accent); }
@media (forced-colors: active) { .ring { border-color: Highlight; } .take { border-color: ButtonText; } }
`
