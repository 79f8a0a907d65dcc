/** In Romanian: handing a value over, and the file of what is expected of it. */
import type { Texts } from '../../en/texts.ts'
import { plural } from '../../plural.ts'

export const handOver: Texts['handOver'] = {
  title: 'Transmitere către integrator',
  teach: 'Sau copiați valoarea necriptată. În acest caz, trimiteți valoarea și datele conexiunii pe canale separate.',
  linkTeach: 'Creați un link sau un fișier criptat pentru integrator. Trimiteți fraza lui de acces pe alt canal.',
  link: 'Creare link',
  file: 'Creare fișier',
  linkMade: 'Linkul este pregătit. Conține valoarea criptată.',
  fileMade: 'Fișierul este salvat. Conține valoarea criptată.',
  copyLink: 'Copiere link',
  copyPassphrase: 'Copiere frază de acces',
  formats: {
    value: 'Numai valoarea',
    header: 'Antet HTTP',
    env: 'Linii .env',
    json: 'JSON',
    curl: 'Comandă de test curl (Linux, macOS)',
    powershell: 'Comandă de test PowerShell',
    cmd: 'Comandă de test curl (cmd din Windows)',
    facts: 'Datele conexiunii, fără valoare',
  },
  save: 'Salvare ca fișier…',
  saveTeach:
    'Fișierul nu este criptat. Rămâne pe disc și în copiile de rezervă ale acestuia până când îl ștergeți. Ștergeți-l după transmitere.',
  fileFormat: 'Formatul fișierului',
  saveSure: 'Salvare necriptată',
}

export const expectations: Texts['expectations'] = {
  title: 'Export fișier de comparație',
  teach:
    'Un fișier care arată ce token trebuie să conțină fiecare parametru al companiei din EBS. Comenzile relay verify și relay monitor compară EBS cu acest fișier, fără browser. Fișierul indică tokenurile prin hash-uri, cu descrierea, responsabilul și cine le folosește. Nu conține nicio valoare.',
  save: 'Salvare fișier',
  saved: (tokens, leftOut) =>
    `${plural(tokens, {
      one: 'Fișierul conține un token',
      few: `Fișierul conține ${tokens} tokenuri`,
      other: `Fișierul conține ${tokens} de tokenuri`,
    })}${plural(leftOut, {
      0: '.',
      one: '. Un tip a fost omis, deoarece aici nu se știe ce trebuie să conțină parametrul lui.',
      few: `. ${leftOut} tipuri au fost omise, deoarece aici nu se știe ce trebuie să conțină parametrii lor.`,
      other: `. ${leftOut} de tipuri au fost omise, deoarece aici nu se știe ce trebuie să conțină parametrii lor.`,
    })}`,
  none: 'Nu s-a salvat niciun fișier. Aici nu există niciun token cu care să se compare EBS.',
}
