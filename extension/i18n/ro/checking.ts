/** In Romanian: the checks that the extension makes by itself, and what they find. */
import type { Texts } from '../en/texts.ts'
import { number, plural } from '../plural.ts'

export const checking: Texts['checking'] = {
  title: 'Verificări',
  teach:
    'Tokenurile de endpoint se verifică de la sine: ce are EBS, cât timp sunteți autentificat, și cheia singură, care nu cere autentificare, cât timp seiful este deblocat. Când nimeni nu este autentificat, se încearcă o autentificare fără fereastră, ca utilizatorul care a permis ultimul accesul; nu și după o deconectare sau un refuz. Unde EBS cere parola sau acordul, aceasta nu reușește: nu se deschide nimic, iar ce are EBS se compară când vă autentificați. Ce s-a schimbat vă spun o notificare și un număr pe butonul din bara de instrumente.',
  label: 'Verificare automată',
  hours: (hours) =>
    plural(hours, {
      0: 'Niciodată',
      24: 'În fiecare zi',
      72: 'La trei zile',
      one: 'La fiecare oră',
      few: `La ${number(hours)} ore`,
      other: `La ${number(hours)} de ore`,
    }),
}

export const due: Texts['due'] = {
  round: (ago, checked) =>
    plural(checked, {
      0: `Ultima verificare automată ${ago}.`,
      one: `Ultima verificare automată ${ago}: un token de endpoint verificat.`,
      few: `Ultima verificare automată ${ago}: ${number(checked)} tokenuri de endpoint verificate.`,
      other: `Ultima verificare automată ${ago}: ${number(checked)} de tokenuri de endpoint verificate.`,
    }),
  missed: (count) =>
    plural(count, {
      one: 'Unul nu a putut fi verificat complet:',
      few: `${number(count)} nu au putut fi verificate complet:`,
      other: `${number(count)} nu au putut fi verificate complet:`,
    }),
  because: {
    'sign-in': 'nimeni nu era autentificat în EBS.',
    unreachable: 'relay-ul sau EBS nu a răspuns.',
  },
  reasons: {
    'sign-in': 'O verificare este restantă: când trebuia făcută, nimeni nu era autentificat în EBS.',
    unreachable: 'O verificare este restantă: când trebuia făcută, relay sau EBS nu a răspuns.',
  },
  next: 'Se face de îndată ce vă autentificați cu acest panou deschis.',
}

export const drift: Texts['drift'] = {
  title: (count) =>
    plural(count, {
      one: 'Un token de endpoint necesită intervenție',
      few: `${number(count)} tokenuri de endpoint necesită intervenție`,
      other: `${number(count)} de tokenuri de endpoint necesită intervenție`,
    }),
  line: (name, environment, what) => `${name} (${environment}): ${what}`,
  more: (count) =>
    plural(count, { one: 'și încă unul', few: `și încă ${number(count)}`, other: `și încă ${number(count)}` }),
  next: 'Faceți clic aici: panoul lateral arată ce se așteaptă alături de ce există și ce este de făcut.',
}
