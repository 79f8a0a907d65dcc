/** In Romanian: the checks that the extension makes by itself, and what they find. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const checking: Texts['checking'] = {
  title: 'Verificări',
  teach:
    'Extensia verifică automat tokenurile: parametrii din EBS, cât timp aveți o sesiune, și conexiunea fiecărui token, cât timp seiful este deblocat. Dacă nu există o sesiune, extensia încearcă o autentificare fără fereastră, cu ultimul utilizator care a selectat „Allow” (Permite). Nu încearcă după ce ați închis sesiunea sau ați selectat „Deny” (Refuză). Dacă EBS cere parola sau acordul, nu se deschide nicio fereastră, iar parametrii se compară la următoarea autentificare. Primiți o notificare la orice schimbare.',
  label: 'Verificări automate',
  hours: (hours) =>
    plural(hours, {
      0: 'Niciodată',
      24: 'În fiecare zi',
      72: 'O dată la trei zile',
      one: 'La fiecare oră',
      few: `La ${number(hours)} ore`,
      other: `La ${number(hours)} de ore`,
    }),
}

export const due: Texts['due'] = {
  round: (ago, checked) =>
    plural(checked, {
      0: `Ultima verificare automată ${ago}.`,
      one: `Ultima verificare automată ${ago}: un token verificat.`,
      few: `Ultima verificare automată ${ago}: ${number(checked)} tokenuri verificate.`,
      other: `Ultima verificare automată ${ago}: ${number(checked)} de tokenuri verificate.`,
    }),
  because: {
    'sign-in': 'nimeni nu era autentificat în EBS.',
    unreachable: 'relay-ul sau EBS nu a răspuns.',
  },
  reasons: {
    'sign-in': 'Verificare restantă. La ora programată nu exista o sesiune EBS.',
    unreachable: 'Verificare restantă. Relay-ul sau EBS nu a răspuns la ora programată.',
  },
  next: 'Verificările restante se fac la următoarea autentificare, cu acest panou deschis.',
}

export const drift: Texts['drift'] = {
  title: (count) =>
    plural(count, {
      one: 'Un token necesită intervenție',
      few: `${number(count)} tokenuri necesită intervenție`,
      other: `${number(count)} de tokenuri necesită intervenție`,
    }),
  line: (name, environment, what) => `${name} (${environment}): ${what}`,
  more: (count) =>
    plural(count, { one: 'și încă unul', few: `și încă ${number(count)}`, other: `și încă ${number(count)}` }),
  next: 'Deschideți panoul lateral pentru a compara valorile așteptate cu cele actuale și a vedea ce este de făcut.',
}
