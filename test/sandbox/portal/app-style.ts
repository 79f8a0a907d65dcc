/** The look of the single-page portal. */
export const APP_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c2b39, #e7edf3); --soft: light-dark(#5b6b7a, #9fb0c0); --edge: light-dark(#d4dde5, #34424f); --sheet: light-dark(#fff, #1b242d); --key: light-dark(#0b6fb8, #7cc4ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: light-dark(#eef3f7, #11181f); }
[hidden] { display: none !important; }
.cs-bar { display: flex; gap: 16px; align-items: center; padding: 14px 28px; background: var(--sheet); border-bottom: 1px solid var(--edge); }
.cs-tag { padding: 0 10px; font-size: 12px; border: 1px solid var(--edge); border-radius: 10px; }
.cs-page { max-width: 960px; margin: 0 auto; padding: 28px; }
h1 { font-size: 22px; }
.cs-nav { display: flex; gap: 8px; margin-bottom: 20px; }
.cs-nav__item { padding: 6px 14px; color: var(--soft); text-decoration: none; border-radius: 16px; }
.cs-nav__item.is-active { color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); }
.cs-head { display: flex; justify-content: space-between; align-items: center; margin-bottom: 16px; }
.cs-button, .cs-text-button { padding: 8px 16px; color: var(--key); border-radius: 18px; cursor: pointer; }
.cs-button { color: light-dark(#fff, #11181f); background: var(--key); }
.cs-cards { display: grid; gap: 12px; }
.cs-card { display: grid; gap: 4px; padding: 16px; background: var(--sheet); border: 1px solid var(--edge); border-radius: 12px; justify-items: start; }
.cs-card__name { font-weight: 600; }
.cs-card__meta { font-size: 13px; color: var(--soft); }
.cs-secret { color: var(--key); cursor: pointer; overflow-wrap: anywhere; }
.cs-secret.is-open { color: var(--ink); font: 12px/1.5 ui-monospace, monospace; cursor: text; }
.cs-text-button { padding-inline: 0; }
.cs-alert { padding: 10px 14px; margin-bottom: 16px; color: light-dark(#a0311f, #ffa595); border: 1px solid currentColor; border-radius: 12px; }
.cs-sheet { position: fixed; inset: 0 0 0 auto; z-index: 1000; width: 380px; padding: 28px; background: var(--sheet); border-inline-start: 1px solid var(--edge); }
.cs-step { width: 22px; margin: 16px 0 6px; text-align: center; font-size: 12px; border: 1px solid var(--edge); border-radius: 50%; }
.cs-input, .cs-combo__box { width: 100%; padding: 10px 12px; font: inherit; color: inherit; background: none; border: 1px solid var(--edge); border-radius: 10px; cursor: pointer; }
.cs-combo__list { border: 1px solid var(--edge); border-radius: 10px; }
.cs-combo__option { padding: 8px 12px; cursor: pointer; }
.cs-sheet__foot { display: flex; justify-content: flex-end; gap: 20px; margin-top: 28px; }
`
