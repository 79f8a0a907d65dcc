/** The vendor's own names for controls, quoted in our texts in the vendor's language, so that each is read by its voice. */

export const VENDOR_NAMES =
  /(Value is hidden, click to show|Application’s Control Panel, Parameters Panel|Add Token|Integrations|Allow|Deny|Next)/

/** Splits a text at the names that it quotes. @returns the text in parts: each second one is a name in English */
export const splitVendorNames = (text: string, language: string): string[] =>
  language === 'en' ? [text] : text.split(VENDOR_NAMES)
