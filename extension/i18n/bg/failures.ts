/** In Bulgarian: every way in which something can fail. Whether anything exists in EBS is said beside it, from the failure itself. */
import type { Texts } from '../en/texts.ts'

const tryAgain = 'Опитайте отново след малко.'
const tellOperator = 'Уведомете отговарящия за relay сървъра; подробностите по-долу помагат.'
const signInAgain = 'Влезте отново в EBS.'
const updateEither = 'Обновете разширението или relay сървъра.'
const ourFault = 'Това е грешка на разширението. Опитайте отново; ако остане, съобщете за нея с подробностите по-долу.'
/** Which of them it was, the details say. */
const unreadable = { what: 'Relay сървърът не можа да прочете заявката.', next: ourFault }
const otherVersion = { what: 'Relay сървърът не приема тази заявка.', next: updateEither }

export const failures: Texts['failures'] = {
  // the relay's own
  malformed_request: unreadable,
  malformed_json: unreadable,
  invalid_field: unreadable,
  unknown_field: otherVersion,
  https_required: { what: 'Този адрес не е защитен.', next: 'Използвайте адрес, който започва с https://.' },
  not_found: otherVersion,
  method_not_allowed: otherVersion,
  request_timeout: { what: 'Заявката достигна relay сървъра твърде късно.', next: tryAgain },
  body_too_large: unreadable,
  unsupported_media_type: unreadable,
  unsupported_encoding: unreadable,
  expectation_failed: unreadable,
  rate_limited: {
    what: 'Имаше твърде много заявки за кратко време.',
    next: 'Изчакайте една минута и опитайте отново.',
  },
  headers_too_large: { ...unreadable, next: signInAgain },
  origin_not_allowed: {
    what: 'Relay сървърът не обслужва това разширение.',
    next: 'Отговарящият за relay сървъра добавя идентификатора на това разширение в конфигурацията му.',
  },
  internal_error: { what: 'Relay сървърът даде грешка.', next: tellOperator },
  shutting_down: { what: 'Relay сървърът се рестартира.', next: tryAgain },
  deadline_exceeded: { what: 'EBS не отговори навреме.', next: tryAgain },
  unknown_environment: { what: 'Relay сървърът вече няма тази среда.', next: 'Изберете друга.' },
  redirect_uri_mismatch: {
    what: 'Relay сървърът не познава URI адреса за пренасочване на това разширение.',
    next: 'Отговарящият за relay сървъра го добавя в конфигурацията.',
  },
  invalid_code: { what: 'Входът не можа да завърши.', next: signInAgain },
  invalid_code_verifier: { what: 'Входът не можа да завърши.', next: signInAgain },
  code_invalid: {
    what: 'EBS не прие входа: вече е бил използван, отнел е твърде дълго или е бил за друг relay сървър.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'EBS не разреши това приложение.',
    next: 'Влезте отново и натиснете „Разреши“ (Allow) за приложението, за което се пита.',
  },
  relay_client_rejected: {
    what: 'EBS не приема relay сървъра: клиентската му тайна (client secret) е грешна или е изтекла.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'Входът не можа да завърши.', next: signInAgain },
  upstream_token_too_large: {
    what: 'Токенът, който EBS даде, е твърде голям, за да бъде пренесен.',
    next: tellOperator,
  },
  session_required: { what: 'Не сте влезли в EBS.', next: 'Влезте и опитайте отново.' },
  session_invalid: { what: 'Сесията е изтекла.', next: signInAgain },
  session_expired: { what: 'Сесията е изтекла.', next: signInAgain },
  session_revoked: { what: 'EBS прекрати сесията ви.', next: signInAgain },
  session_for_another_request: { what: 'Този вход беше за нещо друго.', next: signInAgain },
  proof_required: { what: 'Relay сървърът не можа да установи, че сесията е ваша.', next: signInAgain },
  invalid_proof: { what: 'Relay сървърът не можа да установи, че сесията е ваша.', next: signInAgain },
  proof_key_mismatch: { what: 'Relay сървърът не можа да установи, че сесията е ваша.', next: signInAgain },
  use_dpop_nonce: { what: 'Relay сървърът не можа да установи, че сесията е ваша.', next: tryAgain },
  ebs_unreachable: {
    what: 'EBS не може да бъде достигнат.',
    next: 'Уверете се, че EBS Web API работи и че relay сървърът има достъп до него, и опитайте отново.',
  },
  ebs_tls: {
    what: 'Сертификатът на EBS не е доверен.',
    next: 'Отговарящият за relay сървъра посочва частния удостоверяващ орган в конфигурацията или подновява сертификата.',
  },
  ebs_unavailable: { what: 'EBS не е достъпен в момента.', next: tryAgain },
  ebs_timeout: { what: 'EBS не отговори навреме.', next: tryAgain },
  ebs_busy: { what: 'EBS е зает и моли за търпение.', next: 'Изчакайте една минута и опитайте отново.' },
  ebs_error: {
    what: 'EBS даде грешка.',
    next: 'Опитайте отново; ако остане, погледнете в дневника на събитията на EBS.',
  },
  ebs_invalid_answer: { what: 'EBS даде отговор, който не може да се прочете.', next: tellOperator },
  ebs_forbidden: {
    what: 'EBS не разрешава това на потребителя, който е влязъл.',
    next: 'Влезте като администратор на EBS, който е назначен към приложението.',
  },
  egress_denied: { what: 'Relay сървърът няма право да достига адреса на EBS.', next: tellOperator },
  unknown_type: { what: 'Тази среда няма такъв тип крайна точка.', next: 'Изберете друг тип.' },
  type_not_in_scope: { what: 'Този вход беше за нещо друго.', next: signInAgain },
  registration_guided: {
    what: 'Тук токените за крайни точки се създават в самия Cloud Store.',
    next: 'Отворете раздела „Integrations“ на вашия абонамент в Cloud Store.',
  },
  check_failed: { what: 'Липсва нещо, което е нужно предварително.', next: 'Погрижете се за него и опитайте отново.' },
  checks_unconfirmed: { what: 'Нещо не можа да се провери.', next: 'Проверете сами и продължете.' },
  endpoint_exists: {
    what: 'В EBS е регистриран друг токен за крайна точка от този тип.',
    next: 'Отворете регистрирания: там може да се използва, замени или отмени.',
  },
  request_conflict: {
    what: 'Тази заявка е използвана за нещо друго.',
    next: 'Започнете отново от „Добавяне на токен“.',
  },
  endpoint_gone: {
    what: 'Токенът за крайна точка от тази заявка вече го няма в EBS: показан е като отменен или нито се показва, нито стойността му се приема.',
    next: 'Нищо не е останало незавършено. „Нов опит“ създава нов.',
  },
  value_not_told: {
    what: 'EBS е регистрирал токена за крайна точка, но стойността му беше в отговор, който се загуби, и EBS не я казва повторно.',
    next: 'Отворете регистрирания: заменете го с такъв с нова стойност или го отменете.',
  },
  in_progress: { what: 'Същата заявка вече се изпълнява.', next: tryAgain },
  outcome_unknown: {
    what: 'EBS не каза дали е направено.',
    next: 'Натиснете „Завършване“: първо проверява и никога не прави нещо два пъти.',
  },
  // the extension's own
  relay_not_connected: {
    what: 'Разширението не е свързано с relay сървър.',
    next: 'Въведете адреса, който ви е дал администраторът.',
  },
  relay_address_invalid: {
    what: 'Това не е адрес на relay сървър.',
    next: 'Въведете целия адрес, който започва с https://.',
  },
  relay_not_agreed: {
    what: 'Не сте се съгласили този relay сървър да получава това, което принадлежи на тази среда.',
    next: 'Отворете страничния панел: той казва какво ще се изпрати и иска вашето съгласие.',
  },
  relay_unreachable: {
    what: 'Relay сървърът не може да бъде достигнат.',
    next: 'Уверете се, че имате връзка с мрежата и че relay сървърът работи, и опитайте отново.',
  },
  relay_invalid_answer: {
    what: 'На този адрес не отговаря relay сървър от тази версия.',
    next: 'Проверете адреса или обновете разширението или relay сървъра.',
  },
  permission_missing: {
    what: 'На браузъра не е разрешено да достига този адрес.',
    next: 'Свържете се отново с relay сървъра и натиснете „Разреши“, когато браузърът попита.',
  },
  user_denied: {
    what: 'Натиснахте „Откажи“ (Deny) в EBS.',
    next: 'За да продължите все пак, опитайте отново и натиснете „Разреши“ (Allow).',
  },
  window_closed: {
    what: 'Прозорецът за вход беше затворен, преди да натиснете „Разреши“ (Allow) или „Откажи“ (Deny).',
    next: 'Опитайте отново и завършете в прозореца.',
  },
  authorization_unreachable: {
    what: 'Страницата за вход на EBS не можа да се зареди.',
    next: 'Или EBS не може да бъде достигнат от този компютър, или този URI адрес за пренасочване не е регистриран там; регистрира го администратор на EBS:',
  },
  authorization_refused: { what: 'EBS отказа входа.', next: tellOperator },
  authorization_invalid: { what: 'Отговорът на входа не беше за нас, затова е отхвърлен.', next: signInAgain },
  sign_in_required: { what: 'Не сте влезли в EBS.', next: 'Влезте и опитайте отново.' },
  busy: { what: 'Нещо друго още не е завършено.', next: 'Завършете първо него: то е най-горе в списъка.' },
  not_verified: {
    what: 'В EBS за новия не стои това, което трябва, затова старият не е оттеглен.',
    next: 'Натиснете „Завършване“ за нова проверка. Или се върнете към списъка, където са и двата.',
  },
  unknown_token: { what: 'Този токен за крайна точка вече не е тук.', next: 'Върнете се към списъка.' },
  value_differs: {
    what: 'Това не е стойността, която EBS е регистрирал за този токен за крайна точка. Не е запазена.',
    next: 'Копирайте стойността от мястото, където е създадена, цяла и без нови редове, и я поставете отново.',
  },
  still_listed: {
    what: 'EBS показва този токен за крайна точка в списъка си или списъкът му още не е прочетен.',
    next: 'Прочетете списъка отново. Ако EBS го показва, отменете го.',
  },
  still_registered: {
    what: 'EBS още има този токен за крайна точка.',
    next: 'Премахнете го в Cloud Store и поискайте нова проверка. След промяна EBS може да се нуждае от минута.',
  },
  value_not_here: {
    what: 'Стойността на този токен за крайна точка не е на този компютър.',
    next: 'Копирайте я на компютъра, където е създадена.',
  },
  record_damaged: {
    what: 'Записът на този токен за крайна точка е повреден и не се отваря.',
    next: 'EBS не е засегнат. Създайте нов токен за крайна точка или възстановете резервно копие.',
  },
  vault_locked: { what: 'Трезорът е заключен.', next: 'Отключете го в страничния панел.' },
  passphrase_wrong: {
    what: 'Това не е фразата за достъп.',
    next: 'Проверете езика на клавиатурата и Caps Lock.',
  },
  passphrase_too_soon: {
    what: 'Твърде много грешни фрази за достъп.',
    next: tryAgain,
  },
  passphrase_set: { what: 'Трезорът вече има фраза за достъп.', next: 'Сменете я от настройките.' },
  passphrase_removed: {
    what: 'Трезорът вече няма фраза за достъп.',
    next: 'Премахната е в друг прозорец. Можете да зададете нова от настройките.',
  },
  backup_invalid: {
    what: 'Този файл не е резервно копие на това разширение или е непълен.',
    next: 'Изберете друг файл.',
  },
  backup_too_large: {
    what: 'Този файл е твърде голям за резервно копие на това разширение.',
    next: 'Изберете друг файл.',
  },
  backup_newer: {
    what: 'Това резервно копие е направено от по-нова версия на разширението.',
    next: 'Обновете разширението и след това го възстановете.',
  },
  format_unsafe: {
    what: 'Този формат не може да съдържа безопасно стойността или адреса: програмите биха прочели някой от знаците им по друг начин.',
    next: 'Предайте я като JSON или като HTTP заглавие.',
  },
  clipboard_failed: {
    what: 'Браузърът не допусна стойността в клипборда.',
    next: 'Щракнете в панела и опитайте отново или покажете стойността и я копирайте ръчно.',
  },
  production_unconfirmed: {
    what: 'Това е продукционна среда и никой не се е съгласил с промяна в нея.',
    next: 'Отметнете полето под типа или започнете отново от списъка.',
  },
  passphrase_required: {
    what: 'Вашата организация изисква първо фраза за достъп.',
    next: 'Задайте я в настройките, в раздел „Заключване“, и продължете.',
  },
  set_by_policy: {
    what: 'Вашата организация е определила това.',
    next: 'Попитайте този, който управлява браузъра ви.',
  },
  vault_failed: {
    what: 'Браузърът не можа да прочете или запише трезора.',
    next: 'Затворете браузъра, отворете го отново и опитайте пак.',
  },
  vault_full: {
    what: 'Браузърът няма място, за да запише трезора.',
    next: 'Освободете място на диска и опитайте отново.',
  },
  vault_newer: {
    what: 'Този трезор е създаден от по-нова версия на разширението.',
    next: 'Актуализирайте разширението и опитайте отново. Трезорът остава, както е.',
  },
  vault_erased: {
    what: 'Трезорът беше изтрит, преди токенът за крайна точка да пристигне, затова стойността му не е запазена.',
    next: 'Възможно е EBS да го е регистрирал. Влезте, за да го видите в списъка, и го отменете там, ако не е нужен.',
  },
  message_refused: { what: 'Тази страница няма право да прави това.', next: 'Направете го в страничния панел.' },
  invalid_message: {
    what: 'Разширението беше обновено, докато тази страница беше отворена.',
    next: 'Затворете я и я отворете отново.',
  },
  unexpected: { what: 'Случи се нещо неочаквано.', next: ourFault },
}
