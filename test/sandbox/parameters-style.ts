/** The Parameters Panel's own look: the same quiet ERP as the sign-in pages. */
export const PARAMETERS_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#e9ecef, #15181c);
  --surface: light-dark(#fff, #1f2329);
  --band: light-dark(#2f3a46, #2a313a);
  --text: light-dark(#1d242c, #e6e9ed);
  --muted: light-dark(#5a6673, #9aa6b2);
  --line: light-dark(#d9dfe5, #353d47);
}
* { box-sizing: border-box; }
body { margin: 0; font: 13px/1.45 system-ui, sans-serif; color: var(--text); background: var(--ground); }
.band { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 10px 24px; color: #fff; background: var(--band); }
.band span { color: #c6d0da; font-size: 12px; }
.band .where { margin-left: auto; }
.mark { width: 14px; height: 14px; border: 3px solid #8fc1f5; border-right-color: transparent; border-radius: 50%; }
main { max-width: 1080px; margin: 0 auto; padding: 20px 24px 48px; }
h1 { margin: 0 0 16px; font-size: 18px; font-weight: 600; }
section { margin: 0 0 16px; padding: 12px 16px 4px; background: var(--surface); border: 1px solid var(--line); border-radius: 3px; overflow-x: auto; }
h2 { display: flex; flex-wrap: wrap; align-items: center; margin: 0 0 4px; font-size: 14px; font-weight: 600; min-height: 24px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 7px 16px 7px 0; text-align: start; border-top: 1px solid var(--line); vertical-align: top; }
thead th { font-size: 11px; font-weight: 500; color: var(--muted); border: 0; }
.id { font: 12px/1.5 ui-monospace, monospace; width: 34%; overflow-wrap: anywhere; }
td:nth-child(2) { width: 28%; }
i { color: var(--muted); }
`
