/** In Bulgarian: the failures that the relay reports. Whether anything exists in EBS is said beside each, from the failure itself. */
import type { relayFailures as en } from '../../en/failures/relay.ts'
import { ourFault, signInAgain, tellOperator, tryAgain, updateEither } from './next-steps.ts'

export const relayFailures: typeof en = {
  malformed_request: { what: 'Relay сървърът отхвърли заявката като неправилна.', next: ourFault },
  malformed_json: { what: 'Relay сървърът не успя да разчете заявката.', next: ourFault },
  invalid_field: { what: 'Relay сървърът отхвърли стойност в заявката.', next: ourFault },
  unknown_field: {
    what: 'Relay сървърът не познава поле, което тази версия на разширението изпраща.',
    next: updateEither,
  },
  https_required: {
    what: 'Адресът на relay сървъра трябва да използва HTTPS.',
    next: 'Въведете адрес, който започва с https://.',
  },
  not_found: { what: 'Relay сървърът не поддържа тази операция.', next: updateEither },
  method_not_allowed: { what: 'Relay сървърът не разрешава тази операция.', next: updateEither },
  request_timeout: { what: 'Заявката пристигна твърде късно на relay сървъра.', next: tryAgain },
  body_too_large: { what: 'Заявката е твърде голяма за relay сървъра.', next: ourFault },
  unsupported_media_type: { what: 'Relay сървърът не приема този тип съдържание.', next: ourFault },
  unsupported_encoding: { what: 'Relay сървърът не приема това кодиране на съдържанието.', next: ourFault },
  expectation_failed: { what: 'Relay сървърът не приема хедъра Expect на заявката.', next: ourFault },
  rate_limited: { what: 'Твърде много заявки.', next: 'Изчакайте една минута и опитайте отново.' },
  headers_too_large: { what: 'Хедърите на заявката са твърде големи за relay сървъра.', next: signInAgain },
  origin_not_allowed: {
    what: 'Relay сървърът не е конфигуриран за това разширение.',
    next: 'Помолете администратора на relay сървъра да добави идентификатора (ID) на това разширение в конфигурацията.',
  },
  internal_error: { what: 'Вътрешна грешка на relay сървъра.', next: tellOperator },
  shutting_down: { what: 'Relay сървърът се рестартира.', next: tryAgain },
  deadline_exceeded: { what: 'Relay сървърът спря да чака EBS.', next: tryAgain },
  unknown_environment: { what: 'Тази среда вече не е налична на relay сървъра.', next: 'Изберете друга среда.' },
  redirect_uri_mismatch: {
    what: 'URI адресът за пренасочване на това разширение не е в конфигурацията на relay сървъра.',
    next: 'Помолете администратора на relay сървъра да го добави.',
  },
  invalid_code: { what: 'Кодът за вход от EBS има неочакван формат.', next: signInAgain },
  invalid_code_verifier: {
    what: 'Този вход е направен за друг relay сървър или друг браузър.',
    next: signInAgain,
  },
  code_invalid: {
    what: 'EBS не прие входа. Той е изтекъл, вече е бил използван или е бил за друг relay сървър.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'EBS не даде достъп на това приложение.',
    next: 'Влезте отново и изберете „Allow“ (Разреши) за исканото приложение.',
  },
  relay_client_rejected: {
    what: 'EBS отхвърля relay сървъра. Клиентската му тайна (client secret) е грешна или е изтекла.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'EBS не потвърди входа.', next: signInAgain },
  upstream_token_too_large: {
    what: 'EBS издаде access token, който е твърде голям за relay сървъра.',
    next: tellOperator,
  },
  session_required: { what: 'Не сте влезли в EBS.', next: 'Влезте и опитайте отново.' },
  session_invalid: { what: 'Relay сървърът вече не приема сесията ви.', next: signInAgain },
  session_expired: { what: 'Сесията е изтекла.', next: signInAgain },
  session_revoked: { what: 'EBS прекрати сесията ви.', next: signInAgain },
  session_for_another_request: { what: 'Влезли сте за друга операция.', next: signInAgain },
  proof_required: { what: 'Заявката не съдържаше доказателството за сесията ви.', next: signInAgain },
  invalid_proof: { what: 'Relay сървърът не успя да провери доказателството за сесията ви.', next: signInAgain },
  proof_key_mismatch: { what: 'Сесията ви принадлежи на друг профил на браузъра.', next: signInAgain },
  use_dpop_nonce: { what: 'Relay сървърът поиска ново доказателство и не го прие.', next: tryAgain },
  ebs_unreachable: {
    what: 'Няма връзка с EBS.',
    next: 'Уверете се, че EBS Web API работи и че relay сървърът има достъп до него, и опитайте отново.',
  },
  ebs_tls: {
    what: 'Сертификатът на EBS не е надежден.',
    next: 'Помолете администратора на relay сървъра да добави частния удостоверяващ орган в конфигурацията или да поднови сертификата.',
  },
  ebs_unavailable: { what: 'EBS не е достъпен в момента.', next: tryAgain },
  ebs_timeout: { what: 'EBS не отговори навреме.', next: tryAgain },
  ebs_busy: { what: 'EBS е временно претоварен.', next: 'Изчакайте една минута и опитайте отново.' },
  ebs_error: {
    what: 'EBS върна грешка.',
    next: 'Опитайте отново. Ако грешката се повтори, проверете дневника на събитията на EBS.',
  },
  ebs_invalid_answer: { what: 'Relay сървърът не успя да прочете отговора на EBS.', next: tellOperator },
  ebs_forbidden: {
    what: 'Влезлият потребител няма право за това в EBS.',
    next: 'Влезте като администратор на EBS, който е добавен към приложението.',
  },
  egress_denied: { what: 'Relay сървърът няма право да се свързва с адреса на EBS.', next: tellOperator },
  unknown_type: { what: 'Тази среда няма този тип токен.', next: 'Изберете друг тип.' },
  type_not_in_scope: { what: 'Входът ви не обхваща този тип токен.', next: signInAgain },
  registration_guided: {
    what: 'В тази среда токените се създават в Cloud Store.',
    next: 'Отворете раздела „Integrations“ на вашия абонамент в Cloud Store.',
  },
  check_failed: { what: 'Предварително условие не е изпълнено.', next: 'Изпълнете условието и опитайте отново.' },
  checks_unconfirmed: {
    what: 'Предварително условие не можа да се провери.',
    next: 'Проверете го сами и продължете.',
  },
  endpoint_exists: {
    what: 'В EBS е регистриран друг токен от този тип.',
    next: 'Отворете регистрирания токен, за да го използвате, замените или анулирате.',
  },
  request_conflict: {
    what: 'Тази заявка вече е използвана за друга операция.',
    next: 'Започнете отново от „Добавяне на токен“.',
  },
  endpoint_gone: {
    what: 'Токенът, създаден с тази заявка, вече не е валиден. EBS го показва като анулиран или нито го показва, нито приема стойността му.',
    next: 'Изберете „Нов опит“, за да създадете нов.',
  },
  value_not_told: {
    what: 'EBS регистрира токена, но отговорът със стойността му се загуби и EBS не показва стойността повторно.',
    next: 'Отворете регистрирания токен и го заменете или анулирайте.',
  },
  in_progress: { what: 'Тази заявка вече се изпълнява.', next: tryAgain },
  outcome_unknown: {
    what: 'EBS не потвърди резултата.',
    next: 'Изберете „Завършване“. Първо се проверява EBS, така че нищо не се прави два пъти.',
  },
}
