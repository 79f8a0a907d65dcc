/** In Romanian: the events of the history. */
import type { Texts } from '../../en/texts.ts'

export const history: Texts['history'] = {
  title: 'Istoric',
  none: 'Nicio acțiune încă.',
  events: {
    created: 'Creat',
    imported: 'Valoare importată',
    edited: 'Detalii modificate',
    revealed: 'Valoare afișată',
    copied: 'Valoare copiată',
    saved: 'Valoare salvată ca fișier',
    'handed-over': 'Transmis criptat',
    verified: 'Confirmat',
    drifted: 'Diferență găsită',
    tested: 'Test de conexiune reușit',
    refused: 'Test de conexiune eșuat',
    replaced: 'Înlocuit',
    revoked: 'Revocat',
    'still-accepted': 'Acceptat și după revocare',
    acknowledged: 'Luat la cunoștință',
    unacknowledged: 'Luarea la cunoștință a fost anulată',
    'not-seen': 'Nu era în lista din EBS la revocare',
    'marked-handed-over': 'Marcat: integratorul are noua valoare',
    'marked-switched': 'Marcat: aplicația folosește noua valoare',
    removed: 'Scos din listă',
    'put-back': 'Din nou în listă',
  },
  teach: 'Toate acțiunile asupra tokenurilor de pe acest computer, cu data și utilizatorul. Valorile nu sunt incluse.',
  csv: 'Export ca CSV',
  json: 'Export ca JSON',
}
