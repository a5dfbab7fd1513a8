import type { Catalogue } from '../catalogue.ts';

/** The consent form to be filled in by hand. The paper itself is always Japanese. */
export const paperForm: Catalogue['paperForm'] = {
  sheet: {
    title: 'Consent to the handling of personal information',
    notice: 'Notice “{{title}}”, version {{version}} (in force from {{date}})',
    noticeId: 'Notice no. {{id}}',
    binding: 'Binding margin',
    page: 'Page {{page}} / {{pages}}',
    read: 'Please read this page first, and answer on the next one (overleaf).',
    sharing: 'Your information is used jointly as you answer on the next page.',
    term: { request: 'Your rights', fee: 'Fee', promises: 'Promises', complaints: 'Questions and complaints' },
    addressee: 'To {{company}}',
    declaration:
      'I have read what version {{version}} of the notice says, and answer as follows about my personal information.',
    answer:
      'Please tick one box of each pair. What is left without a tick counts as not asked and never as agreed. You can change your answers at any time.',
    agree: 'I agree',
    refuse: 'I do not agree',
    grid: {
      use: 'Notices',
      share: 'Joint use',
      recall: 'Joint use for recalls',
      provide: 'Provision to third parties',
    },
    field: {
      name: 'Name',
      kana: 'Reading',
      address: 'Address',
      birth: 'Date of birth',
      telephone: 'Telephone',
      plate: 'Number plate',
    },
    signing: {
      date: 'Date',
      blankDate: 'Year            month            day',
      who: 'Answered by',
      person: {
        who: ['Myself', 'Legal representative', 'Agent (power of attorney; a curator or assistant too)'],
        name: 'Name of the representative',
        relation: 'Relation',
        relations: ['Parent', 'Guardian'],
      },
      company: { who: ['Representative', 'Contact person'], name: 'Name', relation: 'Post', relations: [] },
      signature: 'Signature',
    },
    shop: {
      title: 'For the shop',
      binder: 'Binder no.',
      received: 'Received on, by',
      entered: 'Entered on, by',
      receiptNo: 'Receipt no.',
    },
  },
  open: 'Consent form (paper)',
  title: 'Consent form to be filled in by hand',
  lead: 'In the words of the notice in force, on two A4 pages (one sheet on both sides). Once it is filled in, enter it on the customer’s screen as “On paper”.',
  blank: 'It bears no name. Printing it leaves nothing in the ledger.',
  named: 'It bears the name and cars of the customer, in whose history it stands that it was printed.',
  close: 'Close',
  preview: {
    drawing: 'The form is being made…',
    fault: 'The form could not be shown.',
    again: 'Try again',
    region: 'Pages of the form',
  },
};
