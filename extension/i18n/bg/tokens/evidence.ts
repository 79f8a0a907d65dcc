/** In Bulgarian: the evidence for a token, and its last 90 days. */
import type { Texts } from '../../en/texts.ts'
import { number, plural } from '../../plural.ts'

export const evidence: Texts['evidence'] = {
  title: 'Доказателства',
  links: { kept: 'Стойност', listed: 'Списък', parameter: 'Параметър', accepted: 'Връзка' },
  findings: {
    here: { word: 'тук', said: 'Стойността се съхранява шифрована на този компютър.' },
    damaged: { word: 'повредена', said: 'Запазената стойност не може да се отвори.' },
    'not-here': { word: 'не е тук', said: 'Стойността не е на този компютър.' },
    listed: { word: 'в списъка', said: 'EBS показва този токен в списъка си.' },
    'not-listed-accepted': {
      word: 'липсва',
      said: 'EBS не показва този токен в списъка си, но приема стойността му.',
    },
    'not-listed': { word: 'липсва', said: 'EBS не показва този токен в списъка си.' },
    'listed-before': {
      word: 'неизвестно',
      said: 'EBS показваше този токен преди, но списъкът не е прочетен през последните 7 дни.',
    },
    'list-not-read': { word: 'неизвестно', said: 'Списъкът с токени в EBS още не е прочетен.' },
    match: { word: 'съвпада', said: 'Параметрите на фирмата в EBS съвпадат.' },
    'match-partly': {
      word: 'съвпада',
      said: 'Параметърът на фирмата в EBS съдържа този токен. Абонаментът не можа да се сравни.',
    },
    differs: { word: 'не съвпада', said: 'Параметър на фирмата в EBS не е очакваният.' },
    missing: { word: 'празен', said: 'Параметър на фирмата е празен в EBS.' },
    'match-before': {
      word: 'неизвестно',
      said: 'Параметрите на фирмата съвпадаха преди, но не са проверявани през последните 7 дни.',
    },
    'nothing-to-compare': {
      word: 'без сравнение',
      said: 'EBS има стойност в параметъра на фирмата, но няма с какво да се сравни.',
    },
    'not-compared': { word: 'неизвестно', said: 'Параметрите на фирмата още не са сравнени.' },
    accepted: { word: 'приета', said: 'EBS приема стойността.' },
    refused: { word: 'отхвърлена', said: 'EBS отхвърля стойността.' },
    'accepted-before': {
      word: 'неизвестно',
      said: 'EBS приемаше стойността преди, но връзката не е тествана през последните 7 дни.',
    },
    'not-tested': { word: 'неизвестно', said: 'Връзката още не е тествана.' },
  },
  seen: {
    created: (when) => `Установено ${when} при създаването на токена`,
    pressed: (when) => `Установено ${when} при проверка, започната от потребител`,
    automatic: (when) => `Установено ${when} при автоматична проверка`,
    unknown: (when) => `Установено ${when}`,
  },
  as: (user) => `влязъл потребител: ${user}`,
}

export const timeline: Texts['timeline'] = {
  title: 'Последните 90 дни',
  none: 'През последните 90 дни не се е случило нищо.',
  begin: 'преди 90 дни',
  end: 'днес',
  when: 'Кога',
  what: 'Какво',
  user: 'Потребител',
  outcomes: {
    'as-expected': (days) =>
      plural(days, {
        one: 'Проверен, съвпада',
        other: `Проверен, съвпада (${number(days)} дни)`,
      }),
    'not-as-expected': (days) =>
      plural(days, {
        one: 'Проверен, все още не съвпада',
        other: `Проверен, не съвпада (${number(days)} дни)`,
      }),
    'not-compared': (days) =>
      plural(days, {
        one: 'Проверен, няма с какво да се сравни',
        other: `Проверен, няма с какво да се сравни (${number(days)} дни)`,
      }),
  },
}

export const acknowledge: Texts['acknowledge'] = {
  offer: 'Известно ми е…',
  teach:
    'Числото върху бутона на разширението няма да включва този токен, докато нещо не се промени. Проверките продължават, а причината се пази в историята.',
  why: 'Причина',
  name: 'Вашето име',
  whyMissing: 'Въведете причина.',
  nameMissing: 'Въведете името си. Никой не е влязъл в EBS.',
  button: 'Отбелязване като известно',
  known: 'Отбелязано като известно',
  takeBack: 'Премахване на отметката',
  takenBack: 'Отметката е премахната. Числото върху бутона отново включва този токен.',
  row: (by) => `отбелязано като известно от ${by}`,
}

export const selection: Texts['selection'] = {
  begin: 'Избиране',
  count: (count) => plural(count, { 0: 'Нищо не е избрано', one: '1 избран', other: `${number(count)} избрани` }),
  all: (count) => `Избиране на всички (${number(count)})`,
  none: 'Премахване на избора',
  nothing: 'Изберете поне един токен.',
  check: 'Проверка',
  formats: { csv: 'Експорт в CSV', json: 'Експорт в JSON' },
  remove: 'Премахване от списъка',
  removed: (removed, stay) =>
    `${plural(removed, {
      0: 'Нищо не е премахнато.',
      one: 'Един токен е премахнат от списъка.',
      other: `${number(removed)} токена са премахнати от списъка.`,
    })}${plural(stay, {
      0: '',
      one: ' Един остава, защото се премахват само токени, които EBS не показва в списъка си.',
      other: ` ${number(stay)} остават, защото се премахват само токени, които EBS не показва в списъка си.`,
    })}`,
  undo: 'Връщане в списъка',
  putBack: 'Отново в списъка.',
  end: 'Готово',
}
