/**
 * The colours of the pages that the relay serves, light and dark. They are those of the extension, so that an admin knows the pages as
 * ours: extension/views/styles/tokens.css has the same under the same names (test/unit/shared/colors.test.ts).
 */
export const COLORS = `:root {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #1c1f22);
  --raised: light-dark(#f4f6f7, #25292d);
  --text: light-dark(#1b2226, #e8eaec);
  --muted: light-dark(#566168, #a0abb2);
  --line: light-dark(#d9dfe2, #383e43);
  --control: light-dark(#7f8b92, #77838b);
  --accent: light-dark(oklch(0.48 0.1 200), oklch(0.78 0.1 200));
  --on-accent: light-dark(#ffffff, #06262b);
  --bad: light-dark(#a9221c, #ff9a8f);
  --on-bad: light-dark(#ffffff, #3a0d09);
  --bad-ground: light-dark(#fdf0ee, #38211f);
}`
