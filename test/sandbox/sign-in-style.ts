/** The sign-in pages' own look: a quiet ERP login, light and dark. */
export const SIGN_IN_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#e9ecef, #15181c);
  --surface: light-dark(#fff, #1f2329);
  --band: light-dark(#2f3a46, #2a313a);
  --text: light-dark(#1d242c, #e6e9ed);
  --muted: light-dark(#5a6673, #9aa6b2);
  --line: light-dark(#ccd3da, #39424d);
  --control: light-dark(#8793a0, #6d7986);
  --accent: light-dark(#1d5fa8, #6aaef5);
  --on-accent: light-dark(#fff, #0c1c2e);
  --bad: light-dark(#a3201d, #ff9d94);
  --bad-ground: light-dark(#fdecea, #3a1f1e);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px;
  font: 14px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground);
}
main { width: 100%; max-width: 420px; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; overflow: hidden; }
header { display: flex; align-items: center; gap: 8px; padding: 12px 28px; background: var(--band); color: #fff; }
header span:last-child { margin-left: auto; font-size: 12px; color: #c6d0da; }
.mark { width: 14px; height: 14px; border: 3px solid #8fc1f5; border-right-color: transparent; border-radius: 50%; }
form, section { padding: 24px 28px 28px; }
h1 { margin: 0; font-size: 20px; font-weight: 600; line-height: 1.3; }
.lead { margin: 4px 0 20px; color: var(--muted); }
.lead b { color: var(--text); font-weight: 600; }
dl { margin: 0 0 20px; border: 1px solid var(--line); border-radius: 3px; }
dl div { display: flex; gap: 12px; padding: 8px 12px; }
dl div + div { border-top: 1px solid var(--line); }
dt { flex: 0 0 96px; color: var(--muted); }
dd { margin: 0; }
small { display: block; font-size: 12px; color: var(--muted); }
label { display: block; margin: 0 0 4px; font-weight: 600; font-size: 13px; }
input {
  width: 100%; height: 38px; margin: 0 0 16px; padding: 0 10px; font: inherit; color: inherit;
  background: light-dark(#fff, #171b20); border: 1px solid var(--control); border-radius: 3px;
}
.message { margin: 0 0 20px; padding: 9px 12px; color: var(--bad); background: var(--bad-ground); border-left: 3px solid var(--bad); border-radius: 2px; }
.who { display: flex; align-items: center; gap: 12px; padding: 12px 0; border: solid var(--line); border-width: 1px 0; }
.who span:nth-child(2) { flex: 1; }
.face {
  width: 32px; height: 32px; display: grid; place-items: center; border-radius: 50%;
  font-weight: 600; color: var(--accent); border: 1px solid currentColor;
}
ul { margin: 16px 0 24px; padding: 0 0 0 18px; color: var(--muted); }
li + li { margin-top: 6px; }
li b { color: var(--text); }
code { font: 12px ui-monospace, monospace; color: var(--text); }
.message code { color: inherit; }
.actions { display: flex; justify-content: flex-end; gap: 8px; margin-top: 8px; }
button {
  min-width: 96px; height: 38px; padding: 0 18px; font: inherit; font-weight: 600; color: inherit; cursor: pointer;
  background: none; border: 1px solid var(--control); border-radius: 3px;
}
button.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
button.link { min-width: 0; height: 28px; padding: 0 4px; border: 0; font-weight: 400; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
input:focus-visible { outline-offset: -1px; }
footer { padding: 10px 28px; font-size: 12px; color: var(--muted); border-top: 1px solid var(--line); }
`
