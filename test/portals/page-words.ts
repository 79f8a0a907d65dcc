/** What the portals' pages say. English as the manual has it; Greek as one would translate it. */
export type PageLanguage = 'en' | 'el'

const en = {
  subscription: 'Subscription',
  overview: 'Overview',
  applications: 'Applications',
  users: 'Users',
  integrations: 'Integrations',
  addToken: 'Add Token',
  description: 'Description',
  type: 'Type of Endpoint Token',
  allTypes: 'All types',
  select: 'Select',
  next: 'Next',
  cancel: 'Cancel',
  search: 'Search',
  hidden: 'Value is hidden, click to show',
  remove: 'Remove',
  allow: 'Allow',
  deny: 'Deny',
  terms: 'Terms of service',
  accept: 'I accept',
}
export type PageWords = typeof en

const el: PageWords = {
  subscription: 'Συνδρομή',
  overview: 'Επισκόπηση',
  applications: 'Εφαρμογές',
  users: 'Χρήστες',
  integrations: 'Διασυνδέσεις',
  addToken: 'Προσθήκη Token',
  description: 'Περιγραφή',
  type: 'Τύπος Endpoint Token',
  allTypes: 'Όλοι οι τύποι',
  select: 'Επιλογή',
  next: 'Επόμενο',
  cancel: 'Άκυρο',
  search: 'Αναζήτηση',
  hidden: 'Η τιμή είναι κρυφή, κάντε κλικ για εμφάνιση',
  remove: 'Αφαίρεση',
  allow: 'Να επιτρέπεται',
  deny: 'Άρνηση',
  terms: 'Όροι χρήσης',
  accept: 'Τους δέχομαι',
}

export const PAGE_WORDS: Record<PageLanguage, PageWords> = { en, el }
