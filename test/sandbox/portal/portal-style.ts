/** The portal's own look: a bright shop front of an ERP vendor, unlike the extension that comes to sit in it. */
export const PORTAL_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f3f2f7, #17161c);
  --surface: light-dark(#fff, #211f28);
  --top: light-dark(#2b2350, #1d1838);
  --text: light-dark(#24212e, #eae8f0);
  --muted: light-dark(#635e73, #a8a2b8);
  --line: light-dark(#dfdce8, #3a3646);
  --accent: light-dark(#5b3fc4, #b3a1ff);
  --yes: light-dark(#1b6e3d, #7ed6a3);
  --no: light-dark(#a0311f, #ffa595);
}
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
.top { display: flex; align-items: center; gap: 32px; padding: 0 32px; min-height: 56px; color: #fff; background: var(--top); }
.top b { font-size: 17px; }
nav { display: flex; gap: 24px; flex: 1; font-size: 14px; }
nav a { color: #fff; text-underline-offset: 6px; }
nav span { color: #bdb4e0; }
.tag { padding: 2px 10px; font-size: 12px; border: 1px solid #9d90d6; border-radius: 12px; }
main { max-width: 1040px; margin: 0 auto; padding: 32px; }
h1 { margin: 0 0 16px; font-size: 26px; font-weight: 650; }
h2 { margin: 0; font-size: 15px; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 40px; margin: 0 0 28px; }
dt { font-size: 12px; color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
[role=tablist] { display: flex; gap: 4px; border-bottom: 1px solid var(--line); overflow-x: auto; }
[role=tab] { padding: 10px 16px; font: inherit; color: var(--muted); background: none; border: 0; border-bottom: 3px solid transparent; cursor: pointer; }
[role=tab][aria-selected=true] { color: var(--text); font-weight: 600; border-color: var(--accent); }
[role=tabpanel] { padding: 20px; background: var(--surface); border: 1px solid var(--line); border-top: 0; border-radius: 0 0 8px 8px; }
.lead { margin: 0 0 12px; }
.small { margin: 4px 0 0; font-size: 13px; color: var(--muted); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 10px 16px 10px 0; text-align: start; border-bottom: 1px solid var(--line); }
th { font-size: 12px; font-weight: 500; color: var(--muted); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 16px; margin: 0; padding: 0; list-style: none; }
.tiles li { padding: 16px; border: 1px solid var(--line); border-radius: 8px; }
.tiles p { margin: 6px 0 0; font-size: 14px; color: var(--muted); }
.row { display: flex; gap: 16px; }
.state { font-weight: 600; white-space: nowrap; }
.state::before { content: '● '; font-size: 10px; }
.yes { color: var(--yes); }
.no { color: var(--no); }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 600px) { .top, main { padding-inline: 16px; } nav span { display: none; } }
`

/** The pages with the portal's own forms. */
export const FORMS_STYLE = `
.bar { display: flex; gap: 16px; align-items: start; justify-content: space-between; }
.button, .main { padding: 8px 16px; font: inherit; color: light-dark(#fff, #17161c); background: var(--accent); border: 0; border-radius: 6px; text-decoration: none; white-space: nowrap; cursor: pointer; }
.link { padding: 0; font: inherit; color: var(--accent); background: none; border: 0; text-decoration: underline; cursor: pointer; }
.tokens td { vertical-align: top; }
.tokens form { margin: 0; }
.token-value { font-size: 12px; overflow-wrap: anywhere; }
.refused { padding: 10px 14px; color: var(--no); border: 1px solid currentColor; border-radius: 6px; }
.sheet { max-width: 520px; padding: 20px; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
.sheet p { margin: 0 0 16px; }
.sheet label { display: block; margin-bottom: 4px; font-size: 13px; color: var(--muted); }
.sheet input, .sheet select { width: 100%; padding: 8px 10px; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; }
.sheet .row { justify-content: flex-end; align-items: center; margin: 0; }
`
