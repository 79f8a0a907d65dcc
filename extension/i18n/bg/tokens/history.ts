/** In Bulgarian: the events of the history. */
import type { Texts } from '../../en/texts.ts'

export const history: Texts['history'] = {
  title: 'История',
  none: 'Още няма действия.',
  events: {
    created: 'Създаден',
    imported: 'Стойността е импортирана',
    edited: 'Променени данни',
    revealed: 'Стойността е показана',
    copied: 'Стойността е копирана',
    saved: 'Стойността е запазена във файл',
    'handed-over': 'Предоставен, шифрован',
    verified: 'Потвърден',
    drifted: 'Параметър не съвпада',
    tested: 'Тест на връзката: успешен',
    refused: 'Тест на връзката: неуспешен',
    replaced: 'Заменен',
    revoked: 'Анулиран',
    'still-accepted': 'Приет и след анулирането',
    acknowledged: 'Отбелязано като известно',
    unacknowledged: 'Отметката „известно“ е премахната',
    'not-seen': 'Липсваше в списъка на EBS при анулирането',
    'marked-handed-over': 'Отбелязано като предоставено',
    'marked-switched': 'Отбелязано: приложението използва новата стойност',
    removed: 'Премахнат от списъка',
    'put-back': 'Отново в списъка',
  },
  teach: 'Всички действия с токени на този компютър, с дата и потребител. Стойностите не са включени.',
  csv: 'Експорт в CSV',
  json: 'Експорт в JSON',
}
