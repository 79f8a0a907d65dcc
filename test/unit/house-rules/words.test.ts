/** The glossary of the texts: words that no language uses, one text for each failure, and the same stand-ins in all. */
import { expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../extension/contracts/languages.ts'
import { WORDS } from '../../../extension/i18n/words.ts'
import { HAND_OVER_TEXTS } from '../../../shared/hand-over/texts.ts'

/** A text by its path, said with stand-ins; what depends on a number is said for 1, 2 and 25. */
type Said = { path: string; text: string }

const STAND_INS = ['⟨0⟩', '⟨1⟩', '⟨2⟩', '⟨3⟩']

function* say(words: unknown, path: string): Generator<Said> {
  if (typeof words === 'string') yield { path, text: words }
  else if (typeof words === 'function') {
    for (const values of [STAND_INS, [1, 1, 1, 1], [2, 2, 2, 2], [25, 25, 25, 25]]) yield* say(words(...values), path)
  } else if (typeof words === 'object' && words !== null) {
    for (const [key, inner] of Object.entries(words)) yield* say(inner, `${path}.${key}`)
  }
}

/** Those of the extension, and of the page for the integrator. */
const textsOf = (language: Language): Said[] => [
  ...say(WORDS[language], language),
  ...say(HAND_OVER_TEXTS[language], `${language}, hand-over page`),
]

/** What the glossary forbids, and the word that it has instead. */
const FORBIDDEN: Record<Language, [RegExp, string][]> = {
  en: [
    [/\b(is|was|are|were|be) asked\b/i, 'name who checks what'],
    [/\bsee to\b|\bsee that\b/i, '“fix it”, “make sure that”'],
    [/\bin plain\b|\bsealed?\b/i, '“encrypted”, “not encrypted”'],
    [/\bwhoever\b/i, '“the relay administrator”, “the integrator”'],
    [/\bby itself\b|\bby yourself\b|\bby themselves\b/i, '“automatically”, “yourself”'],
    [/\bstands? (in|beside)\b/i, '“is shown in”'],
    [/\bpress(ed)?\b/i, '“select”'],
    [/\btaken in\b|\bput in\b/i, '“saved”, “entered”'],
    [/\bask for leave|asks for leave|\bleave for\b/i, '“permission”'],
    [/\bdrift(ed)?\b/i, '“no longer matches”'],
    [/\bin order\b/i, '“passed”'],
    [/\bkept (only )?(here|on this)\b/i, '“stored here”'],
    [/\brotat(e|ed|ion)\b/i, '“replace”, as the button does'],
    [/\bnot in the last\b/i, 'which look is missing: “its list was not read in the last …”'],
    [/\bEBS no longer accepts\b/i, 'what was seen: “EBS rejected … in a connection test”'],
    [/\bhas no API to\b/i, '“cannot be … from here”'],
    [/\bwe (?!recommend)/i, '“the extension”'],
  ],
  el: [
    [/ερωτάται|ερωτώνται/i, 'ποιος ελέγχει τι'],
    [/σφραγισμέν/i, '«κρυπτογραφημένο»'],
    [/(?<!\p{L})Παραγωγή(?!\p{L})|περιβάλλον παραγωγής/u, '«παραγωγικό περιβάλλον»'],
    [/Παράδοση|Παραδώστε/, '«κοινοποίηση σε συνεργάτη»'],
    [/υπεύθυνο(ς|υ|ν) του relay|όποιον? διαχειρίζεται/i, '«διαχειριστής του relay»'],
    [/αποσύρ|απόσυρση/i, '«ανακαλείται»'],
    [/συνδεδεμένος/i, 'πληθυντικός ευγενείας'],
    [/endpoint tokens\b/, '«endpoint token», «token»'],
    [/(έχετε|είχε|έχει) συνδεθεί|συνδεθήκατε|συνδεθείτε (ξανά )?(στο EBS|ως)|αποσυνδ/i, '«κάντε είσοδο», «έξοδος»'],
    [/καταστάσεις/i, '«αποτελέσματα»'],
    [/κατασκευαστ/i, '«Entersoft»'],
    [/εκπρόθεσμ/i, '«εκκρεμεί έλεγχος»'],
    [/προσφέρ/i, '«διαθέσιμο»'],
    [/φυλάσσ|διατηρ\p{L}+ (μόνο )?εδώ/iu, '«αποθηκευμένο»'],
    [/(?<!\p{L})δ\./u, '«δευτ.»'],
    [/αλλά όχι τις τελευταίες/i, 'ποιος έλεγχος λείπει'],
    [/EBS δεν δέχεται πλέον/i, '«απέρριψε … σε δοκιμή σύνδεσης»'],
    [/καθοδηγούμε|επαληθεύουμε/i, '«η επέκταση»'],
    [/εκκαθ[αά]ρ/i, '«καθαρισμός»'],
    [/γνωστή απόκλιση|απόκλιση δεν είναι/i, '«σημειώθηκε ως γνωστό»'],
  ],
  ro: [
    [/este întrebat|întreabă EBS/i, '„se verifică în EBS”'],
    [/sigilat/i, '„criptat”'],
    [/\bde la sine\b/i, '„automat”'],
    [/\bretras\b|\bretragere/i, '„revocat”'],
    [/\bapăsați\b(?! în continuare)/i, '„selectați”'],
    [/dumneavoastră/i, '„dvs.”'],
    [/celui? care administrează/i, '„administratorul relay-ului”'],
    [/\bpredare|\bpreda(ți|te)\b/i, '„transmitere”'],
    [/ş|ţ|Ş|Ţ/, 'ș și ț cu virgulă'],
    [/\blistea|\b(ne)?listat/i, '„în lista din EBS”: listarea este tipărire'],
    [/deconect|conectat (ca|la EBS)/i, '„închiderea sesiunii”, „autentificat”'],
    [/proprietar/i, '„titularul abonamentului”'],
    [/neconcordanț/i, '„diferență”'],
    [/fi(ți)? de acord/i, '„acceptați”, „acordul dvs.”'],
    [/păstr\p{L}+ (numai )?(aici|pe acest)/iu, '„stocat aici”'],
    [/dacă c[ao]/i, 'fără cacofonii'],
    [/producător/i, '„Entersoft”: într-un ERP, producătorul face bunuri'],
    [/\bmediu de producție(?! \(live\))/i, '„mediu de producție (live)”'],
    [/EBS nu (o |îl )?mai acceptă/i, '„a respins … la un test de conexiune”'],
    [/îndrumăm|și verificăm/i, '„extensia”'],
  ],
  bg: [
    [/се пита|беше попитан|попитай/i, '„проверява се“'],
    [/повикване/i, '„API“'],
    [/отмян|отменен/i, '„анулиране“'],
    [/оттегл/i, '„анулиран“'],
    [/запечатан/i, '„шифрован“'],
    [/продукци/i, '„реална среда“'],
    [/предава|предай/i, '„предоставяне“'],
    [/отговарящ/i, '„администраторът на relay сървъра“'],
    [/(?<!\p{L})сек(?!\p{L})/iu, '„s“'],
    [/достига(?!\p{L})|достигн/iu, '„връзка“, „достъп“'],
    [/докато анулирате/i, '„докато не анулирате“: без „не“ е през времето на анулирането'],
    [/производител/i, '„Entersoft“: в ERP производител прави стоки'],
    [/паз(и|ят) (само )?(тук|на този)/iu, '„съхранява се тук“'],
    [/предлага/i, '„наличен“'],
    [/през \d+ дни/i, '„в … дни“: „през 2 дни“ е на всеки два дни'],
    [/EBS вече не приема/i, '„отхвърли … при тест на връзката“'],
  ],
}

test.each(LANGUAGES)('the texts of %s use no word that the glossary forbids', (language) => {
  const found = textsOf(language).flatMap(({ path, text }) =>
    FORBIDDEN[language]
      .filter(([word]) => word.test(text))
      .map(([word, instead]) => `${path}: “${text}” has ${word}; say ${instead}`),
  )
  expect(found).toEqual([])
})

/** In Greek, `;` ends a question, and the raised point is the semicolon. */
test.each(LANGUAGES)('no text of %s joins two sentences by a semicolon', (language) => {
  const semicolon = language === 'el' ? /\p{L}[·\u0387] /u : /;/
  expect(textsOf(language).filter(({ text }) => semicolon.test(text))).toEqual([])
})

/** At 320 px, a mark has room for nine bold letters. A longer word would break in the middle. */
test.each(LANGUAGES)('in %s, every word under a mark fits in a panel of 320 px', (language) => {
  const words = Object.values(WORDS[language].evidence.findings).flatMap(({ word }) => word.split(' '))
  expect(words.filter((word) => word.length > 9)).toEqual([])
})

/** A token's secret string is its value. A key is the header's, the keyboard's, or the one that encrypts the vault. */
const KEYS: Record<Language, { word: RegExp; allowed: RegExp }> = {
  en: { word: /\bkeys?\b/i, allowed: /X-ESAPIKEY|Windows key|encryption key/g },
  el: { word: /κλειδί|κλειδιού/i, allowed: /κλειδί(ού)? κρυπτογράφησης|κλειδιού κρυπτογράφησης/gi },
  ro: { word: /\bchei(a|e|i)?\b/i, allowed: /chei(a|e|i)? de criptare/gi },
  bg: { word: /ключ(а|ове|ът)?(?![а-я])/i, allowed: /ключ(ът|а)? за шифроване/gi },
}

test.each(LANGUAGES)('in %s, a token is no key', (language) => {
  const { word, allowed } = KEYS[language]
  const found = textsOf(language).filter(({ text }) => word.test(text.replaceAll(allowed, '')))
  expect(found).toEqual([])
})

/** Codes that mean the same to an admin, whoever found it out. */
const SAME_WHAT = [['session_required', 'sign_in_required']]

test.each(LANGUAGES)('in %s, every failure says in its own words what happened', (language) => {
  const codes = new Map<string, string[]>()
  for (const [code, { what }] of Object.entries(WORDS[language].failures)) {
    codes.set(what, [...(codes.get(what) ?? []), code])
  }
  expect([...codes.values()].filter((same) => same.length > 1)).toEqual(SAME_WHAT)
})

test.each(LANGUAGES)('the texts of %s have the stand-ins of the English ones', (language) => {
  const standIns = (said: Said[]) =>
    new Map(said.map(({ path, text }) => [path.slice(3), STAND_INS.filter((one) => text.includes(one)).join()]))
  const english = standIns(textsOf('en').filter(({ text }) => text.includes('⟨')))
  const own = standIns(textsOf(language).filter(({ text }) => text.includes('⟨')))
  expect(Object.fromEntries(own)).toEqual(Object.fromEntries(english))
})

test.each(LANGUAGES)(
  'no sentence of %s ends in a space, has two of them, or quotes as another language does',
  (language) => {
    const quotes: Record<Language, RegExp> = { en: /[«»„]/, el: /[“”„]/, ro: /[«»“]/, bg: /[«»”]/ }
    const found = textsOf(language).filter(({ text }) => / {2}|^\s|\s$/.test(text) || quotes[language].test(text))
    expect(found).toEqual([])
  },
)
